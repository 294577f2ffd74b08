/** A program without a page: judges a report, reads one out of HTML, writes HTML. */
import { readFileSync } from 'node:fs';
import { checkReport, describeFinding, exportHtml, parseReport } from 'disclosure-report/core.js';
import { importReport } from 'disclosure-report/importers.js';
import schema from 'disclosure-report/report.schema.json' with { type: 'json' };

const example = new URL(import.meta.resolve('disclosure-report/examples/mingyuan-2023.json'));
const { report, findings } = parseReport(JSON.parse(readFileSync(example, 'utf8')));
const html = exportHtml(report);
const read = await importReport({ data: html, name: 'report.html' });
const broken = checkReport({ ...report, tables: { ...report.tables, applications: undefined } });
console.log(
  JSON.stringify({
    dom: typeof globalThis.document,
    year: report.year,
    findings: findings.length,
    assessed: checkReport(report).assessed,
    cells: html.match(/data-cell=/g).length,
    readBack: JSON.stringify(read.report?.tables) === JSON.stringify(report.tables),
    said: broken.findings.map((each) => describeFinding(each, 'en')).length > 0,
    schema: schema.title ?? schema.$schema,
  }),
);
