/** Check results as lines to read on a terminal. */
import { foundWordsOf } from '../../locales/locale.js';
import { cameOfIt } from '../came-of-it.js';
import { describe } from '../fault.js';
import { nameOf, whose } from '../naming.js';
import { plain } from '../plain.js';
import { cliWords } from '../words/words.js';
import { between } from './format.js';
import type { Format } from './format.js';

export const text: Format = {
  piece({ file, report, findings, result }, _index, { locale }) {
    const { colon, unreadable } = cliWords(locale);
    const { severities } = foundWordsOf(locale);
    const came = result ? cameOfIt(result, findings, locale) : unreadable;
    const name = report ? `${nameOf(file, locale)} (${whose(report, locale)})` : nameOf(file, locale);
    const lines = findings.map((found) => `  ${severities[found.severity]} [${found.id}] ${describe(found, locale)}`);
    return [[`${name}${colon}${came}`, ...lines].map((line) => `${plain(line)}\n`).join('')];
  },
  write: between(
    () => '',
    '',
    ({ locale }, totals) => `\n${cliWords(locale).summary(totals)}\n`,
  ),
};
