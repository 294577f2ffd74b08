/** Check results as SARIF 2.1.0, which code hosts and editors show. */
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sentencesOf, wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { isElsewhere } from '../../report/address.js';
import { placeOf } from '../../report/describe.js';
import type { Severity } from '../../report/finding.js';
import { rules } from '../../rules/index.js';
import type { RuleId } from '../../rules/rule.js';
import { describe } from '../fault.js';
import type { Problem } from '../fault.js';
import { isAddress, standardInput } from '../read-input.js';
import { cliWords } from '../words/words.js';
import { between } from './format.js';
import type { Format } from './format.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', review: 'note' };

/** Every id that a finding can have: the rules first. */
const ids: readonly string[] = [
  ...new Set([...rules.map(({ id }) => id), ...Object.keys({ ...wordsOf('en').faults, ...sentencesOf('en') }), ...Object.keys(cliWords('en').faults)]),
];
const indexOf = new Map(ids.map((id, index) => [id, index]));

export const sarif: Format = {
  piece({ file, findings }, _index, { locale }) {
    const uri = uriOf(file);
    return [findings.map((found) => JSON.stringify(resultOf(found, uri, locale))).join(',\n')];
  },
  write: between(
    ({ locale, version }) =>
      `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{\n"tool":${JSON.stringify(toolOf(locale, version))},\n"columnKind":"utf16CodeUnits","language":"${locale}","results":[\n`,
    ',\n',
    () => '\n]}]}\n',
  ),
};

function toolOf(locale: Locale, version: string): object {
  return { driver: { name: 'disclosure-report', version, language: locale, rules: ids.map((id) => ruleOf(id, locale)) } };
}

function ruleOf(id: string, locale: Locale): object {
  const { rules: words, otherFinding } = cliWords(locale);
  const rule = rules.find((each) => each.id === id);
  if (!rule) return { id, shortDescription: { text: otherFinding } };
  const { name, sentence } = words[id as RuleId];
  return {
    id,
    name,
    shortDescription: { text: sentence },
    help: { text: `${name}${cliWords(locale).colon}${sentence}`, markdown: `**${name}**${cliWords(locale).colon}${sentence}` },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function resultOf(found: Problem, uri: string, locale: Locale): object {
  const { id, severity, at, related } = found;
  const ruleIndex = indexOf.get(id);
  const physicalLocation = { artifactLocation: { uri } };
  const logical = (address: string): object => ({
    logicalLocations: [{ fullyQualifiedName: address, ...(placeOf(address, locale) && { name: placeOf(address, locale) }), kind: 'member' }],
  });
  return {
    ruleId: id,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: describe(found, locale) },
    locations: [{ physicalLocation, ...(at && logical(at)) }],
    ...(related.length > 0 && { relatedLocations: related.map((each, index) => ({ id: index + 1, ...(!isElsewhere(each) && { physicalLocation }), ...logical(each) })) }),
  };
}

/** A relative reference for a relative path, so that the log may be read on another machine. */
function uriOf(file: string): string {
  if (isAddress(file)) return encodeURI(file).replace(/%25(?=[\da-f]{2})/gi, '%');
  if (file === standardInput) return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/').replace(/^\.\//, '');
}
