/** What is loaded when: a page that uses no exporter loads none, and a library comes with the format that needs it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);

/** The modules that a chain of plain imports leads to, ours by their path and others by their name. */
function neededBy(entry, found = new Set()) {
  const file = new URL(entry, dist);
  if (found.has(entry)) return found;
  found.add(entry);
  const code = readFileSync(file, 'utf8');
  for (const [, name] of code.matchAll(/^(?:(?:import|export) [^'"=()]*from |import )'([^']+)';/gm)) {
    if (name.startsWith('.')) neededBy(new URL(name, file).href.slice(dist.href.length), found);
    else found.add(name);
  }
  return found;
}

describe('what is loaded', () => {
  test('by a page that uses no exporter: none of them', () => {
    for (const entry of ['index.js', 'auto.js']) {
      const needed = [...neededBy(entry)];
      assert.ok(needed.length > 50 || entry === 'auto.js');
      assert.deepEqual(needed.filter((name) => name.startsWith('exporters/')), []);
      for (const library of ['docx', 'write-excel-file/universal', 'd3-dsv']) assert.ok(!needed.includes(library));
    }
  });

  test('by the core and by the exporters: no library for Word or Excel', () => {
    for (const entry of ['core.js', 'exporters/index.js', 'importers/index.js']) {
      const libraries = [...neededBy(entry)].filter((name) => !name.endsWith('.js'));
      assert.deepEqual(libraries.filter((name) => !name.startsWith('zod')), [], entry);
    }
  });

  test('by the core: one exporter for pages, one for findings, and how their files are called', () => {
    const needed = [...neededBy('core.js')].filter((name) => name.startsWith('exporters/')).sort();
    assert.deepEqual(needed, ['exporters/csv-line.js', 'exporters/file-name.js', 'exporters/findings.js', 'exporters/guarded.js', 'exporters/html.js']);
  });
});
