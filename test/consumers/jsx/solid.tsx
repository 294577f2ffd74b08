/** @jsxImportSource solid-js */
/** Solid knows the elements, and their mistakes. */
import 'disclosure-report/solid.js';

export const page = <disclosure-report src="report.json" prop:checks="off" on:report-error={(event) => console.log(event.findings)} />;
// @ts-expect-error: there is no such value
export const mistake = <disclosure-report prop:checks="on" />;
