/** Pages that work against what stands in them: their rules reach the document in the light, and it must stay readable. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { example } from './fixtures.js';

const meta: Meta = {
  title: 'hostile-page',
  // Their rules would dress the documentation as well.
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

/** A rule that reaches the whole page, as a site's own stylesheet would. */
const under = (css: string, attributes = { dir: 'auto', lang: '' }) => {
  const style = document.createElement('style');
  style.textContent = css;
  return html`${style}
    <div dir=${attributes.dir} class="TRS_Editor article">
      <disclosure-report src=${example('mingyuan-2023')} previous-src=${example('mingyuan-2022')} heading-level="1"></disclosure-report>
    </div>`;
};

/** Everything a site's reset takes away. */
export const ResetOfEverything: Story = {
  render: () => under('#storybook-root * { all: unset; } #storybook-root style, #storybook-root script { display: none; }'),
};

/** Rules for tables that were meant for pasted ones. */
export const RulesForCells: Story = {
  render: () =>
    under(`.TRS_Editor table { width: 300px !important; border: 0 !important; }
      .TRS_Editor table td { text-indent: 2em !important; border: none !important; text-align: center !important; padding: 0 !important; }
      .TRS_Editor p { text-indent: 2em !important; margin: 0 !important; }`),
};

/** A root of 10 px, so that 1 rem is small. */
export const SmallRoot: Story = {
  render: () => under('html { font-size: 10px !important; } #storybook-root { font-size: 1.6rem; }'),
};

/** An ancestor that writes from right to left. */
export const RightToLeft: Story = { render: () => under('', { dir: 'rtl', lang: '' }) };

/** Boxes that measure themselves otherwise, floats, and lines that may not break. */
export const OldLayout: Story = {
  render: () => under('#storybook-root * { box-sizing: content-box !important; } .TRS_Editor { line-height: 3 !important; letter-spacing: 0.1em; } .TRS_Editor div { float: none; }'),
};
