/** Bytes → text: UTF-8, UTF-16, GBK and GB18030 are told apart. */

/** Decodes bytes by their mark, by what the page says of itself, else by what fits. */
export function decode(bytes: Uint8Array): string {
  const label = marked(bytes) || declared(bytes);
  for (const each of label ? [label] : []) {
    try {
      return new TextDecoder(each).decode(bytes);
    } catch {
      // A name that nobody knows.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // GB18030 holds GBK and GB2312.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function marked([a, b, c, d]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Text that begins with a plain letter shows by its zeros.
  if (b === 0 && d === 0 && a && c) return 'utf-16le';
  if (a === 0 && c === 0 && b && d) return 'utf-16be';
  return '';
}

/** A page may say GBK and be UTF-8: it is believed only where it is no UTF-8. */
function declared(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const [, charset = ''] = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(start) || [];
  if (!/^(?:gb|big5)/i.test(charset)) return '';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return /^big5/i.test(charset) ? 'big5' : 'gb18030';
  }
}
