/** Every output format by its name. */
import { csv } from './csv.js';
import type { Format, FormatName } from './format.js';
import { html } from './html.js';
import { json } from './json.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const formats: Readonly<Record<FormatName, Format>> = { text, json, sarif, csv, html };
