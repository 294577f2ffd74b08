/** Source text by its syntax tree, for the plugins that rewrite it. */
import { parseSync } from 'vite';

/** @param {string} lang `ts` or `js` */
export function parse(fileName, code, lang = 'js') {
  const { program, errors } = parseSync(fileName, code, { lang });
  if (errors.length) throw new Error(`${fileName}: ${errors[0].message}`);
  return program;
}

/** Shows every node of a tree, outermost first. */
export function visit(node, see) {
  if (Array.isArray(node)) node.forEach((each) => visit(each, see));
  else if (node && typeof node === 'object') {
    if (node.type) see(node);
    for (const key in node) if (typeof node[key] === 'object') visit(node[key], see);
  }
}

/** Puts something else in the place of some stretches of a text. */
export function edit(text, cuts) {
  return [...cuts].sort(([a], [b]) => b - a).reduce((rest, [start, end, put]) => rest.slice(0, start) + put + rest.slice(end), text);
}
