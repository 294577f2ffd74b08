/** The steps from JSON to a document that need no DOM, for Node and for a browser alike. */

/**
 * Reports are read this many at a time: a browser's clock tells tenths of a millisecond, and collecting garbage counts.
 * Every text of each is its own, and each is parsed anew, so that nothing which was kept of one serves another.
 */
const batch = 20;

/** @returns {Record<string, () => number>} milliseconds a report */
export function timedSteps({ checkReport, exportHtml, parseReport }, text, previousText) {
  const texts = Array.from({ length: batch }, (_, index) => text.replaceAll(/(?<="text": ".*)"/g, `${String.fromCodePoint(0x4e00 + index)}"`));
  const { report: previous } = parseReport(JSON.parse(previousText));
  const asText = () => texts;
  const asReports = () => texts.map((each) => parseReport(JSON.parse(each)).report);
  const steps = {
    'JSON.parse': [asText, (given) => JSON.parse(given)],
    'JSON.parse, schema': [asText, (given) => parseReport(JSON.parse(given))],
    'rules': [asReports, (report) => checkReport(report)],
    'rules, with last year’s report': [asReports, (report) => checkReport(report, { previous })],
    'view as static HTML': [asReports, (report) => exportHtml(report)],
    'all: JSON.parse, schema, rules, static HTML': [
      asText,
      (given) => {
        const { report } = parseReport(JSON.parse(given));
        checkReport(report);
        return exportHtml(report);
      },
    ],
  };
  const timed = ([given, step]) => () => {
    const all = given();
    const start = performance.now();
    for (const each of all) step(each);
    return (performance.now() - start) / batch;
  };
  return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, timed(step)]));
}
