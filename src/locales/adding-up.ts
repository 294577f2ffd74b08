/** The words for what adding up reports came to; pages, which add up nothing, load none of them. */
import type { Locale } from './locale.js';

/** The findings of a roll-up, each with the data its sentence needs. */
export interface AddingUpWords {
  readonly 'sum-of-none': (data: object) => string;
  readonly 'sum-other-year': (data: { readonly agency: string; readonly found: number; readonly expected: number }) => string;
  readonly 'sum-twice': (data: { readonly agency: string }) => string;
  /** Among the reports is the one that they are added up to. */
  readonly 'sum-itself': (data: { readonly agency: string }) => string;
  readonly 'sum-editions': (data: { readonly editions: readonly { readonly edition: string; readonly agencies: readonly string[] }[] }) => string;
  readonly 'sum-without-table': (data: { readonly agency: string }) => string;
  readonly 'sum-with-blank': (data: { readonly agency: string; readonly count: number }) => string;
  readonly 'sum-of-units': (data: { readonly units: readonly { readonly unit: string; readonly agencies: readonly string[] }[] }) => string;
}

/** A list may be long. */
const most = 5;
const zhNames = (names: readonly string[]): string => names.slice(0, most).join('、') + (names.length > most ? `等 ${names.length} 份` : '');
const enNames = (names: readonly string[]): string => names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');

const zh: AddingUpWords = {
  'sum-of-none': () => '没有可以汇总的报告。请给出下级报告。',
  'sum-other-year': ({ agency, found, expected }) => `${agency}的报告是 ${found} 年的，汇总的是 ${expected} 年，没有计入，各格的和因此不完整。请换成 ${expected} 年的报告。`,
  'sum-twice': ({ agency }) => `${agency}的报告不止一份，重复相加会多计，各格的和因此空缺。请只留一份；如果是两个机关，请写明各自的全称。`,
  'sum-itself': ({ agency }) => `${agency}是要汇总成的报告，它自己的报告不能再加进去，各格的和因此空缺。请去掉这一份；如果只是本级机关的数字，请写明机关名称。`,
  'sum-editions': ({ editions }) => `各报告的表式版本不同，不能相加，这张表没有汇总：${editions.map(({ edition, agencies }) => `${edition} 年版有${zhNames(agencies)}`).join('；')}。请先统一版本。`,
  'sum-without-table': ({ agency }) => `${agency}的报告没有这张表，各格的和因此不完整。请补上。`,
  'sum-with-blank': ({ agency, count }) => `${agency}的报告有 ${count} 格没有可以相加的数字，这些格的和不完整。没有发生的请填 0。`,
  'sum-of-units': ({ units }) => `各报告写的单位不同，不能相加：${units.map(({ unit, agencies }) => `${unit || '未写单位'}的有${zhNames(agencies)}`).join('；')}。请先统一单位。`,
};

const en: AddingUpWords = {
  'sum-of-none': () => 'There are no reports to add up. Give those of the subordinates.',
  'sum-other-year': ({ agency, found, expected }) => `the report of ${agency} is of ${found}, not of ${expected}. It was not counted, so the sums are not whole. Take the report of ${expected}.`,
  'sum-twice': ({ agency }) => `there is more than one report of ${agency}, which would be counted twice, so the sums are left blank. Keep one of them; where they are two agencies, give each its full name.`,
  'sum-itself': ({ agency }) => `${agency} is whose report the sum is to be, and its own report cannot be part of it, so the sums are left blank. Take it out; where it covers the office alone, give the name of that office.`,
  'sum-editions': ({ editions }) => `the reports are on different editions of the form, which cannot be added up, so this table was left out: ${editions.map(({ edition, agencies }) => `edition ${edition} by ${enNames(agencies)}`).join('; ')}. Bring them to one edition first.`,
  'sum-without-table': ({ agency }) => `the report of ${agency} lacks this table, so its sums are not whole. Add the table.`,
  'sum-with-blank': ({ agency, count }) => `the report of ${agency} has ${count} ${count === 1 ? 'cell' : 'cells'} without a number that can be added up, so those sums are not whole. Write 0 where nothing happened.`,
  'sum-of-units': ({ units }) => `the reports write different units, which cannot be added up: ${units.map(({ unit, agencies }) => `${unit || 'none'} by ${enNames(agencies)}`).join('; ')}. Bring them to one unit first.`,
};

export const addingUp: Readonly<Record<Locale, AddingUpWords>> = { 'zh-Hans': zh, en };
