/** The recipes of the editor's guide, taken out of the guide itself, so that what is tried is what is read. */
import { readFileSync } from 'node:fs';

export const guides = ['docs/embedding.zh-CN.md', 'docs/embedding.md'].map((path) => ({ path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') }));

/** What stands in the block of code under `<!-- recipe: name -->`, by name. */
export const recipesOf = (text) => Object.fromEntries(Array.from(text.matchAll(/^<!-- recipe: ([\w-]+) -->\n```\w*\n([^]*?)\n```$/gm), ([, name, code]) => [name, code]));
