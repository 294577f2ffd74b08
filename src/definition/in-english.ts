/** Gives the words of the form the English that the single files keep apart from them (decision 0005). */
import { charts } from './charts/every.js';
import { parts, tables } from './form.js';
import { keptApart } from './kept-apart.js';

/** After this the definition is what it is in the source, each label with its English. */
export function bringEnglish(): void {
  complete([parts, tables, charts]);
}

function complete(within: object): void {
  const { label, en } = within as { label?: string; en?: string };
  if (label && en === undefined) Object.assign(within, { en: keptApart[label] });
  for (const each of Object.values(within)) if (typeof each === 'object') complete(each);
}
