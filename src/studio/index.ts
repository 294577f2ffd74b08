/** Everything in the studio's one file: the elements, the editor, readers and writers of every format, both languages. */
import '../locales/every.js';
import '../index.js';
import '../elements/disclosure-report-editor.js';
import './studio.js';
