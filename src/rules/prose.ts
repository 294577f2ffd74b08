/** The prose of a report as rules read it. */
import { proseKeys } from '../report/report.js';
import type { Block, Report } from '../report/report.js';
import { westernYears } from '../report/western-years.js';
import type { Place } from './rule.js';

export type ProsePart = (typeof proseKeys)[number];

export interface Stretch {
  readonly place: Place;
  /** The address of the text. */
  readonly at: string;
  readonly text: string;
  /** Empty where there is none. */
  readonly heading: string;
  /** Where both stand; of a report that is frozen it says them for ever. */
  readonly block: Block;
}

/** Every text of the parts named, with its address. */
export function stretches(report: Report, keys: readonly ProsePart[] = proseKeys): Stretch[] {
  return keys.flatMap((key) =>
    (report[key] || []).map((block, index) => ({
      place: key === 'preamble' ? 'report' : key,
      at: `${key}.${index}.text`,
      text: block.text,
      heading: block.heading || '',
      block,
    })),
  );
}

/** Full-width digits and 二〇二三年 as plain digits, each in its place. */
export function plainDigits(text: string): string {
  return westernYears(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
