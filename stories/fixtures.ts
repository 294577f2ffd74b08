/** Reports to tell stories with. Their agency and every figure are invented, and they say so. */
import { blocks } from '../src/definition/form.js';
import type { Edition, TableKey } from '../src/definition/form.js';
import { leafKeys } from '../src/definition/table.js';

/** As loose as the JSON that pages hold, so that a story can hold a wrong one. */
export type Json = Record<string, unknown>;
type Rows = Record<string, Json>;

export const inventedAgency = '示例市数据局（机关与数字均为虚构）';

/** Published with the library; the address is that of a story's page, so that it holds in a subfolder too. */
export const example = (name: string): string => `examples/${name}.json`;

/** Every row and column of a table, filled by a function. */
function fill(key: TableKey, edition: Edition, cell: (row: string, column: string) => unknown): Rows {
  const rows = blocks(key, edition).flatMap((block) =>
    leafKeys(block.rows).map((row) => [
      row,
      Object.fromEntries(leafKeys(block.columns).map((column) => [column, cell(row, column)])),
    ]),
  );
  return Object.fromEntries(rows) as Rows;
}

/** What a story's applications came to, by applicant. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Some of each, so that every total is a sum worth reading. */
const counts: Counts = {
  received: { naturalPersons: 61, commercial: 9, research: 2, publicInterest: 1, legalService: 4 },
  carriedIn: { naturalPersons: 5, commercial: 1, otherOrganisations: 3 },
  granted: { naturalPersons: 24, commercial: 5, research: 2, legalService: 1 },
  partlyGranted: { naturalPersons: 7, commercial: 1 },
  thirdPartyRights: { naturalPersons: 2, commercial: 1 },
  processInformation: { naturalPersons: 1, legalService: 1 },
  notHeld: { naturalPersons: 16, commercial: 2, publicInterest: 1, legalService: 2, otherOrganisations: 2 },
  wouldRequireCreation: { naturalPersons: 3 },
  petitions: { naturalPersons: 6, otherOrganisations: 1 },
  repeats: { naturalPersons: 2 },
};

/** Table 3 with every total and balance worked out; `carriedOut` is what is left. */
export function applications(given: Counts = counts, edition: Edition = '2021'): Json {
  const [table] = blocks('applications', edition);
  const applicants = leafKeys(table!.columns).filter((column) => column !== 'total');
  const outcomes = leafKeys(table!.rows).filter(
    (row) => !['received', 'carriedIn', 'totalOutcomes', 'carriedOut'].includes(row),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const cell = (row: string, column: string): number => {
    if (column === 'total') return sum(applicants.map((each) => cell(row, each)));
    if (row === 'totalOutcomes') return sum(outcomes.map((each) => cell(each, column)));
    const [received, carriedIn] = ['received', 'carriedIn'].map((each) => given[each]?.[column] ?? 0);
    if (row === 'carriedOut') return received! + carriedIn! - cell('totalOutcomes', column);
    return given[row]?.[column] ?? 0;
  };
  return { edition, rows: fill('applications', edition, cell) };
}

/** Table 2; the numbers count up, so that a cell in the wrong place is seen. */
export function proactiveDisclosure(edition: Edition = '2021'): Json {
  let number = 0;
  return { edition, rows: fill('proactiveDisclosure', edition, () => (number += 3)) };
}

/** Table 4, its totals worked out. */
export function reviewLitigation(): Json {
  const results: Counts = {
    reconsideration: { upheld: 6, corrected: 2, otherResult: 3, pending: 1, total: 12 },
    directLitigation: { upheld: 2, corrected: 0, otherResult: 1, pending: 0, total: 3 },
    litigationAfterReconsideration: { upheld: 1, corrected: 1, otherResult: 0, pending: 2, total: 4 },
  };
  return { rows: fill('reviewLitigation', '2021', (row, column) => results[row]?.[column] ?? 0) };
}

/** A report that agrees with itself, changed at its top level. */
export function report(changes: Json = {}): Json {
  return {
    version: 1,
    year: 2023,
    agency: { name: inventedAgency, level: 'department' },
    period: { from: '2023-01-01', to: '2023-12-31' },
    published: '2024-01-20',
    contact: { address: '示例市示例路1号', postcode: '000000', phone: '0000-0000000', email: 'office@example.org' },
    preamble: [{ text: '本报告的机关、文字和数字均为虚构，仅用于展示组件。' }],
    overview: [
      { heading: '（一）主动公开方面', text: '全年通过门户网站公开信息。\n各栏目的信息分类登记。' },
      { heading: '（二）依申请公开方面', text: '全年收到政府信息公开申请77件，均在法定期限内办理。' },
    ],
    tables: {
      proactiveDisclosure: proactiveDisclosure(),
      applications: applications(),
      reviewLitigation: reviewLitigation(),
    },
    problems: [{ heading: '（一）存在的问题', text: '公开的形式还比较单一。' }],
    otherMatters: [{ text: '本年度没有收取信息处理费。' }],
    ...changes,
  };
}

/** A report whose tables are changed; `undefined` takes one away. */
export function withTables(tables: Partial<Record<TableKey, Json | undefined>>): Json {
  return report({ tables: { ...(report()['tables'] as Json), ...tables } });
}

/** A table with one cell changed, or a row where no column is named. */
export function withCell(table: Json, row: string, column: string, value: unknown): Json {
  const rows = table['rows'] as Record<string, Json>;
  return { ...table, rows: { ...rows, [row]: { ...rows[row], [column]: value } } };
}

/** A table none of whose cells was filled in. */
export function blankTable(key: TableKey, edition: Edition = '2021'): Json {
  return { edition, rows: fill(key, edition, () => null) };
}

/** A table with the same wording in every cell. */
export function printedTable(key: TableKey, cell: unknown, edition: Edition = '2021'): Json {
  return { edition, rows: fill(key, edition, () => cell) };
}

/** Figures larger than any province's. */
export const largeCounts: Counts = {
  received: { naturalPersons: 1234567, commercial: 98765, research: 4321, publicInterest: 876, legalService: 10987 },
  carriedIn: { naturalPersons: 45678, commercial: 3210, otherOrganisations: 6543 },
  granted: { naturalPersons: 654321, commercial: 54321, research: 3000, publicInterest: 700, legalService: 9000 },
  notHeld: { naturalPersons: 543210, commercial: 40000, research: 1000, publicInterest: 100, otherOrganisations: 6200 },
};

/** As long as the names of agencies that were merged. */
export const longName =
  '示例省示例自治州示例高新技术产业开发区管理委员会行政审批与政务信息管理局暨公共资源交易监督管理办公室（机关与数字均为虚构）';
