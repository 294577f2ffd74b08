import { expect } from '@open-wc/testing';
import { fetchReport, readInline } from '../../src/report/source.js';

type Answer = (url: string, init: RequestInit) => Promise<Response>;

describe('fetchReport', () => {
  const own = globalThis.fetch;
  let asked: [url: string, init: RequestInit][] = [];
  const answer = (by: Answer): void => {
    asked = [];
    globalThis.fetch = ((url: string, init: RequestInit) => {
      asked.push([url, init]);
      return by(url, init);
    }) as typeof fetch;
  };
  const body = (content: BodyInit | null, init?: ResponseInit): void => answer(async () => new Response(content, init));
  const load = (url: string, fresh?: boolean): Promise<unknown> => fetchReport(url, new AbortController().signal, fresh);
  const fault = async (url: string): Promise<unknown> => {
    const { id, at, severity, data } = ((await load(url)) as { fault: Record<string, unknown> }).fault;
    return [id, at, severity, data];
  };
  afterEach(() => {
    globalThis.fetch = own;
  });

  it('gives the JSON of an address, and asks the server anew only where it is told to', async () => {
    for (const url of ['https://example.cn/2023.json', 'http://example.cn/2023?format=.docx#.docx', 'blob:https://example.cn/1', 'HTTPS://EXAMPLE.CN/2023']) {
      body('{"year":2023}');
      expect(await load(url)).to.deep.equal({ data: { year: 2023 } });
      expect(asked.map(([to, { cache, headers }]) => [to, cache, headers])).to.deep.equal([[url, 'default', { accept: 'application/json' }]]);
    }
    body('{}');
    await load('https://example.cn/', true);
    expect(asked[0]![1].cache).to.equal('reload');
  });

  it('gives a file of another format as it is, by the ending of its address', async () => {
    for (const name of ['a.docx', 'a.DOCX', 'a.html', 'a.htm', 'a.xhtml', 'a.shtml', 'a.txt', 'a.html?from=1', 'a.html#part\n2']) {
      body('正文', { headers: { 'content-type': 'text/plain; charset=gbk' } });
      const { file } = (await load(`https://example.cn/${name}`)) as { file: { data: ArrayBuffer; name: string; type: string } };
      expect([new TextDecoder().decode(file.data), file.name, file.type]).to.deep.equal(['正文', `https://example.cn/${name}`, 'text/plain; charset=gbk']);
      expect(asked[0]![1].headers).to.deep.equal({ accept: '*/*' });
    }
    answer(async () => new Response(new Blob(['x'])));
    expect(await load('https://example.cn/a.docx')).to.have.nested.property('file.type', '');
    for (const name of ['a.docx.json', 'adocx', 'a.htmlx']) {
      body('{}');
      expect(await load(`https://example.cn/${name}`), name).to.deep.equal({ data: {} });
    }
  });

  it('asks no address of another kind', async () => {
    body('{}');
    expect(await fault('file:///C:/2023.json')).to.deep.equal(['load-from-disk', '', 'error', { url: 'file:///C:/2023.json' }]);
    for (const url of ['data:application/json,{}', 'javascript:alert(1)', 'ftp://example.cn/', 'x-https://example.cn/', `data:,${'x'.repeat(300)}`]) {
      expect(await fault(url)).to.deep.equal(['load-refused', '', 'error', { url: url.slice(0, 200) }]);
    }
    expect(asked).to.deep.equal([]);
  });

  it('says what the server answered, that it was not reached, and what its answer is not', async () => {
    const url = 'https://example.cn/2023.json';
    body('{}', { status: 404 });
    expect(await fault(url)).to.deep.equal(['load-status', '', 'error', { url, status: 404 }]);
    answer(async () => Promise.reject(new TypeError('no')));
    expect(await fault(url)).to.deep.equal(['load-unreachable', '', 'error', { url }]);
    body(new Uint8Array([0x7b, 0xc4, 0xea, 0x7d]));
    expect(await fault(url)).to.deep.equal(['load-not-utf8', '', 'error', { url }]);
    body('<html>');
    const { text, message, ...rest } = (await load(url)) as { text: string; message: string };
    expect([text, rest]).to.deep.equal(['<html>', { url }]);
    expect(message).to.match(/^SyntaxError: /);
  });

  it('rejects where it was given up, and only there', async () => {
    const gone = new AbortController();
    answer(async () => {
      gone.abort();
      throw new DOMException('gone', 'AbortError');
    });
    let thrown: unknown;
    await fetchReport('https://example.cn/', gone.signal).catch((error: unknown) => (thrown = error));
    expect(thrown).to.have.property('name', 'AbortError');
  });

  /** A body that never ends by itself, in pieces of a megabyte. */
  const endless = (pieces: number): { stream: ReadableStream<Uint8Array>; state: { sent: number; cancelled: boolean } } => {
    const state = { sent: 0, cancelled: false };
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (state.sent === pieces) return controller.close();
          state.sent += 1;
          controller.enqueue(new Uint8Array(1 << 20).fill(0x20));
        },
        cancel: () => void (state.cancelled = true),
      },
      { highWaterMark: 0 },
    );
    return { stream, state };
  };

  it('stops reading at once where there is more than a report could be, and not before', async () => {
    for (const [url, megabytes] of [['https://example.cn/a.json', 5], ['https://example.cn/a.docx', 20]] as const) {
      const { stream, state } = endless(1000);
      answer(async () => new Response(stream));
      expect(await fault(url)).to.deep.equal(['load-too-large', '', 'error', { url, megabytes }]);
      expect(state.cancelled).to.equal(true);
      // An engine may fetch a piece ahead.
      expect(state.sent).to.be.within(megabytes + 1, megabytes + 3);
    }
    answer(async () => new Response(endless(5).stream));
    expect(((await load('https://example.cn/a.json')) as { text: string }).text).to.have.length(5 << 20);
    answer(async () => new Response(endless(20).stream));
    expect(((await load('https://example.cn/a.docx')) as { file: { data: ArrayBuffer } }).file.data.byteLength).to.equal(20 << 20);
  });

  it('reads an answer that has no body to read piece by piece', async () => {
    answer(async () => ({ ok: true, headers: new Headers(), body: null, arrayBuffer: async () => new TextEncoder().encode('[1]').buffer }) as unknown as Response);
    expect(await load('https://example.cn/')).to.deep.equal({ data: [1] });
  });
});

describe('readInline', () => {
  it('gives the JSON, or the text and what its parser said', () => {
    expect(readInline(' {"year": 2023}')).to.deep.equal({ data: { year: 2023 } });
    const { text, message, ...rest } = readInline('{') as { text: string; message: string };
    expect([text, rest]).to.deep.equal(['{', {}]);
    expect(message).to.match(/^SyntaxError: /);
  });
});
