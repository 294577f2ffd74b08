/** The links between our own texts lead somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './packed.mjs';

const texts = ['.', '.changeset', 'docs', 'docs/decisions', 'src/rules'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? join(folder, name) : [])),
);
/** How a heading is called in a link, as the usual hosts do it. */
const anchor = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
const anchorsOf = (path) => Array.from(readFileSync(path, 'utf8').replace(/```[^]*?```/g, '').matchAll(/^#+ (.*)$/gm), ([, heading]) => anchor(heading));

for (const path of texts) {
  test(path, () => {
    const text = readFileSync(join(root, path), 'utf8').replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, '');
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, fragment] = target.split('#');
      const place = file ? join(root, dirname(path), file) : join(root, path);
      assert.ok(existsSync(place), target);
      if (fragment && place.endsWith('.md')) assert.ok(anchorsOf(place).includes(decodeURIComponent(fragment)), target);
    }
  });
}
