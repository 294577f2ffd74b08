/**
 * A Vite plugin for the single files: takes the English of the form's words out of the definition, which every page
 * loads, and puts it where the words in English are, which few pages load. A number stays in its place.
 */
import { parseSync } from 'vite';

const placeholder = '"the English of the form"';

export function englishApart() {
  /** @type {string[]} */
  const words = [];
  return {
    name: 'english-apart',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (id.endsWith('/src/locales/english-of.ts')) {
        // A path of labels has several.
        return { code: `const all = ${placeholder};\nexport const englishOf = ({ en }) => String(en).split(' › ').map((each) => all[each] || each).join(' › ');\n`, map: null };
      }
      if (!/\/src\/(?:definition\/.*|locales\/zh-hans)\.ts$/.test(id)) return null;
      const cuts = englishIn(code, id);
      const apart = cuts.reduceRight((text, { start, end, value }) => text.slice(0, start) + numberOf(value) + text.slice(end), code);
      return cuts.length ? { code: apart, map: null } : null;
    },
    /** @param {string} code */
    renderChunk(code) {
      return code.includes(placeholder) ? { code: code.replace(placeholder, () => JSON.stringify(words)), map: null } : null;
    },
  };

  /** @param {string} word */
  function numberOf(word) {
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word);
  }
}

/**
 * Where English stands as it is; what is put together from pieces stays.
 * @param {string} code @param {string} id
 */
function englishIn(code, id) {
  /** @type {{ start: number, end: number, value: string }[]} */
  const found = [];
  /** @param {any} node */
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === 'object') {
      const { type, key, value } = node;
      if (type === 'Property' && key.name === 'en' && value.type === 'Literal') found.push(value);
      for (const name in node) if (typeof node[name] === 'object') visit(node[name]);
    }
  };
  visit(parseSync(id, code).program);
  return found.sort((a, b) => a.start - b.start);
}
