/** Where a thing stands in a report: its path in the JSON, joined by dots. */
import type { TableKey } from '../definition/form.js';

/** A path such as `tables.applications.rows.granted.naturalPersons` or `overview.2.text`; empty for the whole. */
export type Address = string;

/** Marks an address in last year's report. */
export const previousPrefix = 'previous:';

/** Marks an address in one of the subordinates' reports. */
export function subordinatePrefix(index: number): string {
  return `subordinates.${index}:`;
}

/** Marks an address in one of several reports of different years. */
export function severalPrefix(index: number): string {
  return `reports.${index}:`;
}

/** Whether an address is in a report other than the one that is shown. */
export function isElsewhere(at: Address): boolean {
  return /^(?:previous|subordinates\.\d+|reports\.\d+):/.test(at);
}

export function addressOf(path: readonly PropertyKey[]): Address {
  return path.map(String).join('.');
}

export function cellAddress(table: TableKey, row: string, column: string): Address {
  return `tables.${table}.rows.${row}.${column}`;
}
