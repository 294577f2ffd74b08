/** Answers in place of a server: what a story fetches under `stories-fixture/` never leaves the page. */
import { report } from './fixtures.js';
import type { Json } from './fixtures.js';

/** The address of an answer, relative to the page. */
export const answerAt = (name: keyof typeof answers): string => `stories-fixture/${name}.json`;

const json = (data: unknown): Response => Response.json(data);

/** More than the 5 MB that an element reads, sent in parts as a server would. */
function tooLarge(): Response {
  const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
  let left = 6;
  return new Response(
    new ReadableStream({
      pull: (stream) => (left-- > 0 ? stream.enqueue(megabyte) : stream.close()),
    }),
  );
}

/** An answer that never comes; it ends only when the element gives it up. */
const never = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));

const answers = {
  report: () => json(report()),
  loading: never,
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  missing: () => new Response('Not found', { status: 404 }),
  'server-error': () => new Response('Internal server error', { status: 500 }),
  'not-json': () => new Response('{\n  "year": 2023,\n  "agency": { "name": "示例市数据局", }\n}'),
  'web-page': () => new Response('<!doctype html><title>登录</title>', { headers: { 'content-type': 'text/html' } }),
  'empty-file': () => new Response(''),
  'too-large': tooLarge,
  // 示例 in GBK.
  'not-utf-8': () => new Response(new Uint8Array([0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22])),
  'newer-version': () => json({ ...(report() as Json), version: 2 }),
} satisfies Record<string, (signal: AbortSignal | null | undefined) => Response | Promise<Response>>;

let users = 0;
let own: typeof fetch | undefined;

/**
 * Puts the answers in the way of `fetch` and gives back what takes them out again. A page of documentation shows many
 * stories at once, so the last one to leave restores.
 */
export function answerFetches(): () => void {
  if (users++ === 0) {
    const original = (own = globalThis.fetch);
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      const name = /\/stories-fixture\/([\w-]+)\.json$/.exec(address)?.[1];
      const answer = answers[name as keyof typeof answers];
      return answer ? answer(init?.signal) : original(input, init);
    };
  }
  return () => {
    if (--users === 0 && own) globalThis.fetch = own;
  };
}
