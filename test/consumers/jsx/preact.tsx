/** @jsxImportSource preact */
/** Preact knows the elements, and their mistakes. */
import 'disclosure-report/preact.js';

export const page = <disclosure-report src="report.json" checks="off" onreport-error={(event) => console.log(event.findings)} />;
// @ts-expect-error: there is no such value
export const mistake = <disclosure-report checks="on" />;
