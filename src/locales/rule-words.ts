/** The rules by name: what each asks, in one sentence. For lists of rules; a finding has a sentence of its own. */
import type { Locale } from './locale.js';

export interface RuleWords {
  readonly name: string;
  readonly sentence: string;
}

/** The public ids of the rules. */
export type RuleName = keyof typeof zh;

const zh = {
  'row-total': { name: '行总计', sentence: '第三部分每一行中，各类申请人相加等于总计。' },
  'outcome-total': { name: '办理结果总计', sentence: '第三部分每一列中，各种办理结果相加等于（七）总计。' },
  balance: { name: '勾稽关系', sentence: '第三部分每一列中，本年新收加上年结转，等于办理结果总计加结转下年度。' },
  'review-total': { name: '复议诉讼总计', sentence: '第四部分每一组中，四种结果相加等于总计。' },
  'kind-of-number': { name: '数字类型', sentence: '件数是整数，件数和金额都不小于 0。' },
  complete: { name: '内容齐全', sentence: '六个部分齐全，表中每一格都有数字。' },
  'carried-over': { name: '上年结转', sentence: '上年报告结转下年度的，就是本年开头的上年结转。' },
  stock: { name: '现行有效件数', sentence: '现行有效的等于上年的，加上制发的，减去废止的。' },
  'stock-within-year': { name: '年内现行有效件数', sentence: '本年制发、没有废止的，都是现行有效的。' },
  'total-disclosed': { name: '对外公开总数量', sentence: '本年新公开的，包括在对外公开总数量之内。' },
  'item-stock': { name: '上一年项目数量', sentence: '上一年项目数量等于上年报告中的项目数量加上增减。' },
  'text-and-table': { name: '文表一致', sentence: '文中所说的申请件数，表中也有。' },
  'report-year': { name: '报告年度', sentence: '统计期限是所报告的年度，文中不把别的年份当作本年。' },
  'processing-fee': { name: '信息处理费', sentence: '第六部分写明收取信息处理费的情况。' },
  'published-in-time': { name: '按时公布', sentence: '部门在次年 1 月 31 日前公布，政府在 3 月 31 日前公布。' },
  'copied-prose': { name: '沿用上年文字', sentence: '文字不是上年报告的文字。' },
  'roll-up': { name: '逐级汇总', sentence: '包括全部下级的报告，逐格等于各下级报告之和。' },
} as const;

const en: Readonly<Record<RuleName, RuleWords>> = {
  'row-total': { name: 'Row totals', sentence: 'In every row of part 3 the applicants add up to the total.' },
  'outcome-total': { name: 'Outcome totals', sentence: 'In every column of part 3 the outcomes add up to （七）总计.' },
  balance: { name: 'Reconciliation', sentence: 'In every column of part 3, what came in is what was dealt with and what is carried over.' },
  'review-total': { name: 'Review totals', sentence: 'In each group of part 4 the four results add up to the total.' },
  'kind-of-number': { name: 'Kind of number', sentence: 'Counts are whole numbers, and neither counts nor amounts are below 0.' },
  complete: { name: 'Complete', sentence: 'All six parts are there, and every cell of the tables has a number.' },
  'carried-over': { name: 'Carried over', sentence: "What last year's report carried over is what this year's begins with." },
  stock: { name: 'In force', sentence: "Documents in force are last year's, more those issued, less those repealed." },
  'stock-within-year': { name: 'In force this year', sentence: 'What was issued in the year and not repealed in it is in force.' },
  'total-disclosed': { name: 'Total disclosed', sentence: 'What was newly disclosed is part of all that is disclosed.' },
  'item-stock': { name: 'Items last year', sentence: 'The items of last year are those of the year before and its change.' },
  'text-and-table': { name: 'Text and tables', sentence: 'A number of applications told in the prose is one that the tables hold.' },
  'report-year': { name: 'Report year', sentence: 'The period is the calendar year reported on, and the prose calls no other year this one.' },
  'processing-fee': { name: 'Processing fee', sentence: 'Part 6 says what information-processing fee was charged.' },
  'published-in-time': { name: 'Published in time', sentence: 'Departments publish by 31 January of the next year, governments by 31 March.' },
  'copied-prose': { name: 'Copied prose', sentence: "The prose is not last year's prose." },
  'roll-up': { name: 'Roll-up', sentence: 'A report over all subordinates is the sum of theirs, cell by cell.' },
};

export const ruleWords: Readonly<Record<Locale, Readonly<Record<RuleName, RuleWords>>>> = { 'zh-Hans': zh, en };
