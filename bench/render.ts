/** Renders tables in one page, side by side with the limit: innerHTML of the same markup. Run by `bench/run.mjs`. */
import { parseReport } from '../src/report/parse.js';
import type { Report } from '../src/report/report.js';
import '../src/index.js';
import { toHtml } from '../src/view/to-html.js';
import { tableContent } from '../src/view/table-markup.js';

export interface Timing {
  /** Milliseconds of script, until every table stands in the document. */
  script: number;
  /** The same and the layout it forces. */
  layout: number;
}

export interface Contender {
  readonly name: string;
  run(root: HTMLElement): Promise<void> | void;
}

/** One report after another, no two with the same numbers, each agreeing in every sum. */
function variants(raw: string, count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const data = JSON.parse(raw);
    const { received, granted, totalOutcomes } = data.tables.applications.rows;
    for (const row of [received, granted, totalOutcomes]) for (const column of ['naturalPersons', 'total']) row[column] += index;
    return data;
  });
}

function elements(name: string, reports: readonly unknown[], prepare: (data: unknown) => unknown): Contender {
  return {
    name,
    run: (root) =>
      new Promise((resolve) => {
        let waiting = reports.length;
        for (const data of reports) {
          const element = document.createElement('application-stats-table');
          element.addEventListener('report-load', () => {
            waiting -= 1;
            if (!waiting) resolve();
          });
          element.report = prepare(data);
          root.append(element);
        }
      }),
  };
}

export function contenders(raw: string, count: number): Contender[] {
  const data = variants(raw, count);
  const reports = data.map((each) => parseReport(each).report as Report);
  const markup = reports.map((report) => toHtml(tableContent(report, 'applications', { locale: 'zh-Hans' })));
  const texts = data.map((each) => JSON.stringify(each));
  return [
    {
      name: 'innerHTML of the same markup',
      run(root) {
        for (const html of markup) {
          const container = document.createElement('div');
          container.className = 'disclosure-document';
          container.innerHTML = html;
          root.append(container);
        }
      },
    },
    elements('<application-stats-table>, parsed report', reports, (each) => each),
    // A fresh object each time, or the report would be known already.
    elements('<application-stats-table>, raw JSON text: parse, schema, rules', texts, (each) => JSON.parse(each as string)),
  ];
}

export async function measure({ run }: Contender): Promise<Timing> {
  const root = document.createElement('div');
  document.body.append(root);
  const start = performance.now();
  await run(root);
  const script = performance.now() - start;
  void root.offsetHeight;
  const layout = performance.now() - start;
  const cells = root.querySelectorAll('.disclosure-cell').length;
  if (cells % 175 || !cells) throw new Error(`${cells} cells`);
  root.remove();
  return { script, layout };
}

Object.assign(window, { bench: { contenders, measure } });
