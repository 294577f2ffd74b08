/** Mistakes that must not compile. */
import 'disclosure-report/react.js';

export const mistakes = [
  // @ts-expect-error: there is no such attribute
  <disclosure-report chekcs="full" />,
  // @ts-expect-error: nor such a value
  <disclosure-report checks="ful" />,
  // @ts-expect-error: a level is a number
  <disclosure-report headingLevel="3" />,
  // @ts-expect-error: nor such a property
  <disclosure-report headingLevl={3} />,
  // Of names with a hyphen TypeScript refuses none, which is why the README says to write properties.
  <disclosure-report heading-levl="3" />,
  // @ts-expect-error: but of one that it knows it checks the value
  <disclosure-report heading-level="three" />,
  // @ts-expect-error: it is no report
  <application-stats-table report={{ year: 'last' }} />,
  // @ts-expect-error: the event has no such field
  <disclosure-report onreport-load={(event) => event.detail} />,
  // @ts-expect-error: there is no such element
  <application-stat-table />,
  // @ts-expect-error: years are the trend's
  <applicant-chart srcs="a.json b.json" />,
];
