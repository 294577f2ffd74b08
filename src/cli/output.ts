/** Where results go: a file or standard output, at the pace that it takes them. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { CannotWrite } from './wrong-use.js';

export interface Output {
  /** Resolves when more can be taken. */
  write(data: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file of this name; standard output without one. `around` makes room for what is written where a terminal shows something else too. */
export function openOutput(path: string | undefined, around: (write: () => void) => void = (write) => write()): Output {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let failed: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => (failed = error));
  const fail = (): void => {
    if (failed) throw new CannotWrite(path ?? 'stdout', failed.code || String(failed));
  };
  return {
    async write(data) {
      fail();
      if (!data.length) return;
      let more = true;
      around(() => (more = stream.write(data)));
      if (!more) await roomIn(stream);
      fail();
    },
    async close() {
      // Standard output is not ours to end.
      if (path === undefined) return;
      stream.end();
      await finished(stream).catch(() => {});
      fail();
    },
  };
}

/** An error ends the waiting too; who writes next is told of it. */
function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const name of ['drain', 'error', 'close']) stream.off(name, done);
      resolve();
    };
    for (const name of ['drain', 'error', 'close']) stream.once(name, done);
  });
}

/** Writes a whole file, and the folders on the way to it. */
export async function saveFile(path: string, data: string | Uint8Array): Promise<void> {
  await makeRoomFor(path);
  await writeFile(path, data).catch((error) => cannotWrite(path, error));
}

/** Makes the folders on the way to a file. */
export async function makeRoomFor(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error) => cannotWrite(path, error));
}

function cannotWrite(path: string, error: NodeJS.ErrnoException): never {
  throw new CannotWrite(path, error.code || String(error));
}
