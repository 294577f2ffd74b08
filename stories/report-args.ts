/** What the controls of every story set, and what stands around its element. */
import type { ArgTypes, Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answerFetches } from './fixture-answers.js';

export interface ReportArgs {
  src?: string;
  /** Data of any kind: judging it is the element's work. */
  report?: unknown;
  isolated?: boolean;
  checks?: 'summary' | 'full' | 'off';
  downloads?: string;
  'previous-src'?: string;
  /** Last year's report. */
  previous?: unknown;
  onReportLoad?: (event: Event) => void;
  onReportError?: (event: Event) => void;
}

export const reportArgTypes: ArgTypes = {
  src: { control: 'text' },
  report: { control: 'object' },
  isolated: { control: 'boolean' },
  checks: { control: 'select', options: ['summary', 'full', 'off'] },
  downloads: { control: 'text' },
  'previous-src': { control: 'text' },
  previous: { control: 'object' },
};

/** For the `beforeEach` of every file: undone when a story leaves the page. */
export const withAnswers = (): (() => void) => answerFetches();

export const inEnglish: Decorator = (story) => html`<div lang="en">${story()}</div>`;

/** A dark part of a light page. */
export const inTheDark: Decorator = (story) => html`<div class="dark">${story()}</div>`;

/** As narrow as a site's side column. */
export const inNarrowColumn: Decorator = (story) => html`<div style="max-width: 16rem">${story()}</div>`;

/** What a page that knows nothing of elements would hold. */
export const ownContent = html`<p>
  2023年政府信息公开工作年度报告：<a href="examples/zibo-2023.json">下载数据</a>
</p>`;

/** A report as the page's own text. A script cannot be bound in a template, so it is made by hand. */
export function inlineScript(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}
