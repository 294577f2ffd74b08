/** Puts a table on the clipboard: loaded by a reader who is about to. */
import type { CopiedTable } from '../../exporters/copied-table.js';

export { copyTable } from '../../exporters/copied-table.js';

/** By the platform's clipboard; where a page may not use that (it is not served over https), by its copy command. */
export async function copy({ html: markup, text }: CopiedTable, page: Document): Promise<boolean> {
  const types = { 'text/html': markup, 'text/plain': text };
  try {
    const blobs = Object.entries(types).map(([type, content]) => [type, new Blob([content], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    let done = false;
    const onCopy = (event: ClipboardEvent): void => {
      if (!event.clipboardData) return;
      for (const [type, content] of Object.entries(types)) event.clipboardData.setData(type, content);
      event.preventDefault();
      event.stopImmediatePropagation();
      done = true;
    };
    page.addEventListener('copy', onCopy, true);
    page.execCommand('copy');
    page.removeEventListener('copy', onCopy, true);
    return done;
  }
}
