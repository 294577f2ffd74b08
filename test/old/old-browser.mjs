/** An old Chromium driven over the DevTools protocol, by a pipe: the drivers of today no longer speak to it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const flags = ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu', '--remote-debugging-pipe', '--window-size=1280,900'];

/** @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: { message: string } }} Message */

/** @param {string} path */
export async function openOldBrowser(path) {
  const profile = await mkdtemp(join(tmpdir(), 'old-chromium-'));
  const libraries = join(dirname(path), 'lib');
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A bare machine lacks libraries that the package carries as well; one that has them uses its own.
    env: { ...process.env, LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so') ? '' : libraries].filter(Boolean).join(':') },
  });
  const [, , , input, output] = /** @type {any[]} */ (child.stdio);
  let last = 0;
  let text = '';
  const waiting = new Map();
  const listeners = /** @type {((message: Message) => void)[]} */ ([]);
  output.on('data', (/** @type {Buffer} */ data) => {
    text += data.toString('utf8');
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0')) {
      const message = /** @type {Message} */ (JSON.parse(text.slice(0, end)));
      text = text.slice(end + 1);
      const waiter = waiting.get(message.id);
      waiting.delete(message.id);
      if (!waiter) for (const listen of listeners) listen(message);
      else if (message.error) waiter.reject(new Error(message.error.message));
      else waiter.resolve(message.result);
    }
  });
  child.on('exit', () => waiting.forEach(({ reject }) => reject(new Error('The browser has ended.'))));
  const send = (/** @type {string} */ method, params = {}, /** @type {string | undefined} */ sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
    });

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const troubles = /** @type {string[]} */ ([]);
  listeners.push(({ method, params }) => {
    if (method === 'Runtime.exceptionThrown') troubles.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === 'Runtime.consoleAPICalled' && ['error', 'warning', 'assert'].includes(params.type)) troubles.push(params.args.map((/** @type {any} */ each) => each.value ?? each.description).join(' '));
    if (method === 'Log.entryAdded' && params.entry.level === 'error') troubles.push(`${params.entry.text} ${params.entry.url ?? ''}`);
  });
  for (const domain of ['Runtime', 'Log', 'Page']) await send(`${domain}.enable`, {}, sessionId);

  return {
    /** What the console said that is an error or a warning. */
    troubles,
    go: (/** @type {string} */ url) => send('Page.navigate', { url }, sessionId),
    /** @param {string} expression @returns {Promise<any>} */
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
