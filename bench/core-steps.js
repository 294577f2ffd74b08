/** The steps from JSON to a document that need no DOM, for Node and for a browser alike. */

/**
 * Reports are read this many at a time: a browser's clock tells tenths of a millisecond, and collecting garbage counts.
 * Every text of each is its own, so that nothing kept of one serves the next.
 */
const batch = 20;

/** @returns {Record<string, () => number>} milliseconds a report */
export function timedSteps({ checkReport, exportHtml, parseReport }, text, previousText) {
  const texts = Array.from({ length: batch }, (_, index) => text.replaceAll(/(?<="text": ".*)"/g, `${String.fromCodePoint(0x4e00 + index)}"`));
  const reports = texts.map((each) => parseReport(JSON.parse(each)).report);
  const { report: previous } = parseReport(JSON.parse(previousText));
  const steps = {
    'JSON.parse': (index) => JSON.parse(texts[index]),
    'JSON.parse, schema': (index) => parseReport(JSON.parse(texts[index])),
    'rules': (index) => checkReport(reports[index]),
    'rules, with last year’s report': (index) => checkReport(reports[index], { previous }),
    'view as static HTML': (index) => exportHtml(reports[index]),
    'all: JSON.parse, schema, rules, static HTML': (index) => {
      const fresh = parseReport(JSON.parse(texts[index])).report;
      checkReport(fresh);
      return exportHtml(fresh);
    },
  };
  const timed = (step) => () => {
    const start = performance.now();
    for (let index = 0; index < batch; index += 1) step(index);
    return (performance.now() - start) / batch;
  };
  return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, timed(step)]));
}
