/** How many bytes each entry and each file of `cdn/` may have, gzipped: past that the tests fail, and somebody decides. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bytesOf, packed } from '../../bench/bundle.mjs';

const root = new URL('../../', import.meta.url);
const dist = (name) => fileURLToPath(new URL(`dist/${name}.js`, root));

/**
 * What a page's own bundler makes of a module with all it depends on, without what is loaded when used. The aim for three
 * tables is 17 kB; of what they weigh, Lit and its task are 7.5 kB, the form's own labels 5, the rules 6.6.
 */
const entries = {
  'three tables': { of: ['application-stats-table', 'proactive-disclosure-table', 'review-litigation-table'].map((tag) => `elements/${tag}`), most: 38_900 },
  'one chart': { of: ['elements/applicant-chart'], most: 39_400 },
  'the whole report': { of: ['elements/disclosure-report'], most: 45_700 },
  'every element': { of: ['index'], most: 46_000 },
  // With every rule, every word of both languages, how a cell is read, what a reader sees of its wording, and what it takes to look at a keystroke's change alone.
  'the editor': { of: ['elements/disclosure-report-editor'], most: 73_000, holdsOthers: true },
  'auto.js': { of: ['auto'], most: 800 },
  'core.js': { of: ['core'], most: 40_300, holdsOthers: true },
  'importers.js': { of: ['importers/index'], most: 45_600, holdsOthers: true },
};

/** The files that go with the single files, whose own budget is in single-files.test.mjs. */
const parts = {
  english: 5_800,
  'in-english': 2_700,
  // A part of it reads whose a number in the prose is.
  found: 10_900,
  years: 3_500,
  importers: 28_500,
  // Nearly all of it are sentences on what may be wrong in one, in both languages.
  csv: 5_500,
  docx: 100_000,
  css: 4_500,
  downloading: 6_200,
  'docx-file': 70_000,
  'xlsx-file': 15_800,
  // What the two of them share: the zip.
  browser: 8_600,
};
/** The studio with every part inside, both languages, the libraries for Word and Excel. */
const studio = 350_000;

/** Any other part. */
const usual = 2_000;

const told = ({ gzip, brotli }) => `${gzip} bytes by gzip, ${brotli} by brotli`;

describe('modules with their dependencies', () => {
  for (const [name, { of, most, holdsOthers }] of Object.entries(entries)) {
    test(`${name}: ${most / 1000} kB at most`, async (context) => {
      const size = await bytesOf(of.map(dist));
      context.diagnostic(`${name}: ${told(size)}`);
      assert.ok(size.gzip <= most, told(size));
      if (holdsOthers) return;
      const early = size.modules.filter((id) => /\/dist\/(?:importers|exporters|cli)\//.test(id));
      assert.deepEqual(early, [], 'importers and exporters are loaded when they are used');
    });
  }
});

describe('files of cdn/', () => {
  for (const file of readdirSync(new URL('cdn/', root)).filter((name) => /\.(?:js|css)$/.test(name))) {
    const name = file.replace(/^disclosure-report\.|\.[0-9a-f]{8}\.js$/g, '');
    const single = name === 'js' || name === 'iife.js';
    const most = parts[name] ?? usual;
    test(single ? `${file} is told` : `${name}: ${most / 1000} kB at most`, (context) => {
      const size = packed([readFileSync(new URL(`cdn/${file}`, root), 'utf8')]);
      context.diagnostic(`${file}: ${told(size)}`);
      assert.ok(single || size.gzip <= most, `${told(size)}: where that is right, give it a line of its own`);
    });
  }

  test(`studio.html: ${studio / 1000} kB at most`, (context) => {
    const size = packed([readFileSync(new URL('cdn/studio.html', root), 'utf8')]);
    context.diagnostic(`studio.html: ${told(size)}`);
    assert.ok(size.gzip <= studio, told(size));
  });
});
