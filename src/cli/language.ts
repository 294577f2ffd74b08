/** Which language the reader of a terminal wants. */
import type { Locale } from '../locales/locale.js';

export const languages: readonly Locale[] = ['zh-Hans', 'en'];

/** What `--lang` names; else what the environment does: Chinese where it begins with zh, else English. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const named = namedIn(args);
  if (named) return named;
  const told = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  // Windows sets none of them.
  return /^zh\b|^zh_/i.test(told ?? Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-Hans' : 'en';
}

/** Looked for before the parser runs, since its help and complaints are worded as well. */
function namedIn(args: readonly string[]): Locale | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const values = options.flatMap((each, index) => (each === '--lang' ? [options[index + 1]] : each.startsWith('--lang=') ? [each.slice(7)] : []));
  return languages.find((each) => each === values[values.length - 1]);
}
