/** The stylesheet of the document for a page without a script: `disclosure-report.css`. */
import { changedCss } from './changed-css.js';
import { documentCss } from './document-css.js';
import { englishCss } from './english-css.js';
import { markedCss } from './marked-css.js';

export const stylesheet = documentCss + englishCss + markedCss + changedCss;
