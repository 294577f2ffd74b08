/** A report as a file with a fragment of HTML in it, to be pasted into an editor. */
import type { Exporter } from './exporter.js';
import { htmlOf } from './html.js';

export const htmlFragment: Exporter = {
  type: 'text/html;charset=utf-8',
  ending: 'fragment.html',
  write: (report, wanted) => `${htmlOf(report, wanted)}\n`,
};
