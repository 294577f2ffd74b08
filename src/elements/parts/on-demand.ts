/** What only some pages use, and load: see `lazy.ts`. In npm's modules each is an `import()`, which bundlers split. */
import { Lazy } from '../../lazy.js';
import { addWords } from '../../locales/locale.js';

/** For a page in English, before it shows anything. */
export const english = new Lazy(() =>
  import('./english.js').then((part) => {
    part.bringEnglish();
    addWords('en', part.english);
    return part;
  }),
);

/** For whoever is given another year's report. */
export const years = new Lazy(() =>
  import('../../years.js').then((part) => {
    addWords('zh-Hans', { years: part.zhHansYears });
    return part;
  }),
);

/** For a report about which there is something to say. */
export const found = new Lazy(() =>
  import('./found.js').then((part) => {
    // The data of a finding is in both languages.
    part.bringEnglish();
    addWords('zh-Hans', { found: part.zhHansFound });
    return part;
  }),
);

/** For a document that stands on the page already. */
export const adopting = new Lazy(() => import('./adopting.js'));

/** For a reader who opens the menu of files. */
export const downloading = new Lazy(() => import('./downloading.js'));

/** For a reader who is about to copy a table. */
export const copying = new Lazy(() => import('./copying.js'));
