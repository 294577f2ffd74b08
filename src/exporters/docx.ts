/** A report as a Word file: the official form filled in, fit to be sent to the office above. */
import type { Exporter } from './exporter.js';

export const docx: Exporter = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  // With the library that writes such files.
  write: async (report) => (await import('./docx-file.js')).wordFile(report),
};
