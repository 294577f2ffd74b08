/** The steps from JSON to a document that need no DOM, for Node and for a browser alike. */

/** Reports are read this many at a time: a browser's clock tells tenths of a millisecond, and collecting garbage counts. */
const batch = 20;

/** @returns {Record<string, () => number>} milliseconds a report */
export function timedSteps({ checkReport, exportHtml, parseReport }, text, previousText) {
  const { report } = parseReport(JSON.parse(text));
  const { report: previous } = parseReport(JSON.parse(previousText));
  const steps = {
    'JSON.parse': () => JSON.parse(text),
    'JSON.parse, schema': () => parseReport(JSON.parse(text)),
    'rules': () => checkReport(report),
    'rules, with last year’s report': () => checkReport(report, { previous }),
    'view as static HTML': () => exportHtml(report),
    'all: JSON.parse, schema, rules, static HTML': () => {
      const fresh = parseReport(JSON.parse(text)).report;
      checkReport(fresh);
      return exportHtml(fresh);
    },
  };
  const timed = (step) => () => {
    const start = performance.now();
    for (let index = 0; index < batch; index += 1) step();
    return (performance.now() - start) / batch;
  };
  return Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, timed(step)]));
}
