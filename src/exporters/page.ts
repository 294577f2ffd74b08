/** A report as a whole page of HTML that needs nothing else: no script, no other file. */
import { partHeading, partOf, tableKeys } from '../definition/form.js';
import type { Locale } from '../locales/locale.js';
import { asShown, printable } from '../report/as-shown.js';
import { tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { documentCss } from '../view/document-css.js';
import { escapeHtml } from '../view/markup.js';
import { reportTitle } from '../view/report-view.js';
import type { Exporter } from './exporter.js';
import { htmlOf } from './html.js';
import { datasetOf } from './json-ld.js';
import { worded } from './worded.js';

/** The document inherits its looks: on a page of its own it is given some. */
const pageCss = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { margin: 0 auto; padding: 1em; max-width: 64em; font-family: system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; line-height: 1.6; }
@media print { body { padding: 0; max-width: none; } }
`;

export const page: Exporter = {
  type: 'text/html;charset=utf-8',
  ending: 'html',
  write(report, wanted) {
    const { locale, stylesheet, headingLevel = 1 } = wanted;
    const looks = stylesheet === undefined ? `<style>${documentCss}${pageCss}</style>` : `<link rel="stylesheet" href="${escapeHtml(printable(stylesheet))}">`;
    // Data, not a program; a text of the report cannot end it, nor turn the text around it.
    const data = JSON.stringify(datasetOf(report, wanted)).replace(/[<\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(asShown(reportTitle(report)))}</title>
${looks}
<script type="application/ld+json">${data}</script>
</head>
<body>
<main>${reachable(htmlOf(report, { ...wanted, headingLevel }), report, locale)}</main>
</body>
</html>
`;
  },
};

/** On a narrow page a table is scrolled, and no script is there to tell which: a keyboard reaches them all. */
function reachable(html: string, report: Report, locale: Locale): string {
  const names = tableKeys.filter((key) => tableOf(report, key)).map((key) => worded(partHeading(partOf(key)), locale));
  return html.replace(/<div class="disclosure-scroll"/g, (scroller) => `${scroller} tabindex="0" role="region" aria-label="${escapeHtml(names.shift() || '')}"`);
}
