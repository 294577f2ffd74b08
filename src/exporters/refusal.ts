/** What stands in the place of a file that cannot be written: a text that says why. */
import { addWords } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { english } from '../locales/english.js';
import { zhHansFound } from '../locales/zh-hans-found.js';
import { printable } from '../report/as-shown.js';
import { describeFinding } from '../report/describe.js';
import type { Finding } from '../report/finding.js';
import type { ExportedFile } from './exporter.js';

export function refusal(findings: readonly Finding[], locale: Locale = 'zh-Hans'): ExportedFile {
  addWords('zh-Hans', { found: zhHansFound });
  addWords('en', english);
  return {
    name: 'not-exported.txt',
    type: 'text/plain;charset=utf-8',
    data: printable(`${findings.map((each) => describeFinding(each, locale)).join('\n')}\n`),
    findings,
  };
}
