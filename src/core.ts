/** Everything that needs no DOM: `import { parseReport } from 'disclosure-report/core.js'`. */
import './locales/every.js';

export { blocks, editions, formTitle, parts, tableKeys, tables } from './definition/form.js';
export type { Edition, Part, ProseKey, TableKey } from './definition/form.js';
export { cells, leaves, spans } from './definition/table.js';
export type { Balance, CellPlace, Group, Heading, Label, Leaf, LeafPath, Span, Table, Unit } from './definition/table.js';
export { exportFindings } from './exporters/findings.js';
export type { FindingsFile, FindingsFormat } from './exporters/findings.js';
export { exportHtml } from './exporters/html.js';
export type { HtmlOptions } from './exporters/html.js';
export type { Locale } from './locales/locale.js';
export { cellAddress } from './report/address.js';
export type { Address } from './report/address.js';
export { describeAddress, describeFinding } from './report/describe.js';
export { explanationOf } from './report/explanation.js';
export type { Finding, FindingData, FindingId, FindingOf, Severity } from './report/finding.js';
export { parseReport } from './report/parse.js';
export type { Reading } from './report/parse.js';
export { rollUp } from './report/roll-up.js';
export type { RolledUp, RollUpOptions } from './report/roll-up.js';
export { checkReport } from './rules/check.js';
export type { CheckOptions, CheckResult, Count, PartCount } from './rules/check.js';
export { rules } from './rules/index.js';
export type { Place, Rule, RuleId, Subject } from './rules/rule.js';
export { formatVersion } from './report/report.js';
export type {
  Applications,
  Block,
  Cell,
  IsoDate,
  PrintedCell,
  ProactiveDisclosure,
  Report,
  ReviewLitigation,
} from './report/report.js';
