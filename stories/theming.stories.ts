/** Theming: a designer turns every custom property on a report and takes the CSS away. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { customProperties, rule } from './custom-properties.js';
import { applications, withCell, withTables } from './fixtures.js';

const meta: Meta = {
  title: 'theming',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, options: { showPanel: false } },
};
export default meta;

type Story = StoryObj;

/** With a sum that does not agree, so that the looks of an error are seen. */
const shown = withTables({ applications: withCell(applications(), 'granted', 'total', 999) });

/** Turns a property on the report beside it, and writes the rule. */
function turn(event: Event): void {
  const input = event.target as HTMLInputElement;
  const form = input.form!;
  const text = form.elements.namedItem(input.dataset['of'] ?? input.name) as HTMLInputElement;
  if (text !== input) text.value = input.value;
  write(form);
}

function write(form: HTMLFormElement): void {
  const values = new Map(customProperties.map(({ name }) => [name, (form.elements.namedItem(name) as HTMLInputElement).value]));
  const page = form.closest('.theming')!;
  for (const [name, value] of values) page.querySelector<HTMLElement>('disclosure-report')!.style.setProperty(name, value.trim());
  page.querySelector('output')!.textContent = rule(values);
}

async function copy(event: Event): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const output = button.closest('.theming')!.querySelector('output')!;
  try {
    await navigator.clipboard.writeText(output.textContent ?? '');
    button.textContent = '已复制 · Copied';
  } catch {
    // A browser that does not let a page copy lets its reader do so.
    getSelection()?.selectAllChildren(output);
  }
}

const again = (event: Event): void => {
  const form = event.target as HTMLFormElement;
  // The fields are emptied after this event.
  setTimeout(() => write(form));
};

const presets: Record<string, Readonly<Record<string, string>>> = {
  '蓝 · Blue': { '--disclosure-border': '#7d9cc0', '--disclosure-head-background': '#eaf1fa', '--disclosure-total-background': '#f4f8fd', '--disclosure-chart': '#1f5fae', '--disclosure-focus': '#1f5fae' },
  '红 · Red': { '--disclosure-border': '#c9a2a2', '--disclosure-head-background': '#faf0ee', '--disclosure-total-background': '#fdf7f6', '--disclosure-chart': '#a8261c', '--disclosure-focus': '#a8261c' },
  '线 · Lines': { '--disclosure-border': 'currentColor', '--disclosure-head-background': 'transparent', '--disclosure-total-background': 'transparent' },
};

function dress(event: Event): void {
  const button = event.currentTarget as HTMLButtonElement;
  const form = button.form!;
  for (const { name } of customProperties) (form.elements.namedItem(name) as HTMLInputElement).value = presets[button.value]?.[name] ?? '';
  write(form);
}

/** All that the manifest lists; an empty field leaves a property as it is. */
export const EveryProperty: Story = {
  render: () => html`<div class="theming">
    <form @input=${turn} @reset=${again} @submit=${(event: Event) => event.preventDefault()}>
      <h1>外观 · Theming</h1>
      <p>
        颜色和字体取自网页；下面是组件自己的。
        <span lang="en">Colours and fonts are the page's own; these are the elements'.</span>
      </p>
      <p>${Object.keys(presets).map((name) => html`<button type="button" value=${name} @click=${dress}>${name}</button> `)}<button type="reset">还原 · Reset</button></p>
      ${customProperties.map(
        ({ name, description, initial }) => html`<p>
          <label for=${name}><code>${name}</code></label>
          <span lang="en" id="${name}-is">${description}</span><br />
          <input type="text" id=${name} name=${name} placeholder=${initial} aria-describedby="${name}-is" autocomplete="off" spellcheck="false" />
          <input type="color" data-of=${name} aria-label="${name}: 取色 · pick a colour" />
        </p>`,
      )}
      <pre><output aria-label="CSS">${rule(new Map())}</output></pre>
      <p><button type="button" @click=${copy}>复制 CSS · Copy CSS</button></p>
    </form>
    <disclosure-report .report=${shown}></disclosure-report>
  </div>`,
};
