import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import { loaded, serve } from '../fixtures/elements.js';
import type { Served } from '../fixtures/elements.js';
import { reportData } from '../fixtures/reports.js';

type Table = HTMLElementTagNameMap['application-stats-table'];
type Whole = HTMLElementTagNameMap['disclosure-report'];

const named = (name: string): Served => ({ body: JSON.stringify(reportData('2021', { agency: { name } })) });
const agency = (element: Element): string | undefined => element.querySelector('.disclosure-source')?.textContent?.trim().split(' ')[0];
const message = (element: Element): string => element.shadowRoot!.querySelector('[part="message"]')?.textContent ?? '';
const make = (src: string): Promise<Table> => fixture<Table>(`<application-stats-table src="${src}"></application-stats-table>`);
/** A body that comes in pieces, and ends as `end` says. */
const stream = (pieces: readonly string[], end: (to: ReadableStreamDefaultController<Uint8Array>) => void): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async start(to) {
      for (const piece of pieces) {
        await aTimeout(20);
        to.enqueue(new TextEncoder().encode(piece));
      }
      end(to);
    },
  });
async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await aTimeout(10);
}

describe('what goes wrong on the way', () => {
  let server: ReturnType<typeof serve> | undefined;
  afterEach(() => {
    server?.restore();
    server = undefined;
  });

  it('a slow answer: the element is busy, then shows it', async () => {
    const text = named('慢局').body as string;
    server = serve({ 'slow.json': { body: stream([text.slice(0, 400), text.slice(400, 900), text.slice(900)], (to) => to.close()) } });
    const element = await make('slow.json');
    expect(element.getAttribute('aria-busy')).to.equal('true');
    await loaded(null, element);
    expect(agency(element)).to.equal('慢局');
    expect(element.hasAttribute('aria-busy')).to.equal(false);
  });

  it('an answer that is cut: says so, and reads it on the next try', async () => {
    let tries = 0;
    server = serve({
      'cut.json': () => (tries++ ? named('好局') : { body: stream(['{"year": 2023, "agen'], (to) => to.error(new TypeError('network error'))) }),
    });
    const element = await make('cut.json');
    await oneEvent(element, 'report-error');
    await aTimeout(30);
    expect(message(element)).to.include('无法取得');
    element.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('好局');
  });

  it('an answer that ends too early is no JSON, and no half a report', async () => {
    server = serve({ 'half.json': { body: (named('半局').body as string).slice(0, 900) } });
    const element = await make('half.json');
    await oneEvent(element, 'report-error');
    await aTimeout(30);
    expect(message(element)).to.include('不是 JSON');
    expect(element.querySelector('.disclosure-cell')).to.equal(null);
  });

  it('an answer that never ends does not keep a newer source from being shown', async () => {
    server = serve({ 'stalled.json': { after: new Promise(() => undefined) }, 'next.json': named('新局') });
    const element = await make('stalled.json');
    element.src = 'next.json';
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('新局');
  });

  it('the wrong media type is no matter, the wrong content is', async () => {
    server = serve({ 'typed.json': { ...named('文局'), headers: { 'content-type': 'text/plain' } }, 'page.json': { body: '<!doctype html><p>登录</p>', headers: { 'content-type': 'application/json' } } });
    const element = await make('typed.json');
    await loaded(null, element);
    expect(agency(element)).to.equal('文局');
    element.src = 'page.json';
    await oneEvent(element, 'report-error');
    await aTimeout(30);
    expect(message(element)).to.include('网页');
  });

  it('offline, then online: the report that is shown stays until another is there', async () => {
    let broken = true;
    server = serve({ 'a.json': named('甲局'), 'b.json': () => ({ ...named('乙局'), broken }) });
    const element = await make('a.json');
    await loaded(null, element);
    element.src = 'b.json';
    await oneEvent(element, 'report-error');
    await aTimeout(30);
    expect(message(element)).to.include('网络不通');
    broken = false;
    element.reload();
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('乙局');
  });

  it('taken out while loading, and never put back: nothing is drawn, nothing thrown', async () => {
    let go = (): void => undefined;
    server = serve({ 'late.json': { ...named('迟局'), after: new Promise<void>((resolve) => (go = resolve)) } });
    const element = await make('late.json');
    element.remove();
    go();
    await aTimeout(60);
    expect(element.querySelector('.disclosure-document')).to.equal(null);
  });
});

describe('where an element may stand', () => {
  let server: ReturnType<typeof serve>;
  beforeEach(() => {
    server = serve({ 'a.json': named('甲局'), 'many.json': named('众局') });
  });
  afterEach(() => server.restore());

  it('in a closed dialog, and in one that opens', async () => {
    const dialog = await fixture<HTMLDialogElement>('<dialog><application-stats-table src="a.json"></application-stats-table></dialog>');
    const element = dialog.querySelector('application-stats-table')!;
    await until(() => Boolean(element.querySelector('.disclosure-cell')));
    dialog.showModal();
    await aTimeout(50);
    expect(element.querySelector('.disclosure-cell')!.getClientRects().length).to.equal(1);
    dialog.close();
  });

  it('in what is not displayed, and then is', async () => {
    const around = await fixture<HTMLElement>('<div style="display: none"><disclosure-report src="a.json"></disclosure-report></div>');
    const element = around.firstElementChild as Whole;
    await until(() => element.querySelectorAll('.disclosure-cell').length === 200);
    around.style.display = '';
    await aTimeout(100);
    const chart = element.querySelector('application-outcome-chart')!;
    expect(chart.shadowRoot!.querySelector('svg')!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('in another’s shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<application-stats-table src="a.json"></application-stats-table>';
    const element = host.shadowRoot!.querySelector('application-stats-table')!;
    await until(() => Boolean(element.querySelector('.disclosure-cell')));
    expect(getComputedStyle(element.querySelector('.disclosure-cell')!).borderTopStyle).to.equal('solid');
  });

  it('moved to another document', async () => {
    const frame = await fixture<HTMLIFrameElement>('<iframe title="另一页"></iframe>');
    const element = await make('a.json');
    await loaded(null, element);
    frame.contentDocument!.body.append(element);
    await aTimeout(100);
    expect(agency(element)).to.equal('甲局');
    expect(frame.contentWindow!.getComputedStyle(element.querySelector('.disclosure-cell')!).borderTopStyle).to.equal('solid');
  });

  it('cloned, deep or not', async () => {
    const element = await make('a.json');
    await loaded(null, element);
    const around = await fixture('<div></div>');
    for (const deep of [true, false]) {
      const copy = element.cloneNode(deep) as Table;
      around.append(copy);
      await until(() => Boolean(copy.querySelector('.disclosure-cell')));
      expect(copy.querySelectorAll('.disclosure-document').length).to.equal(1);
      expect(agency(copy)).to.equal('甲局');
    }
  });

  it('five hundred times on one page, with one request', async () => {
    const around = await fixture(html`<div>${Array.from({ length: 500 }, () => html`<review-litigation-table src="many.json"></review-litigation-table>`)}</div>`);
    await until(() => around.querySelectorAll('.disclosure-cell').length === 500 * 15);
    expect(around.querySelectorAll('.disclosure-cell').length).to.equal(500 * 15);
    expect(server.requests).to.deep.equal(['many.json']);
  });

  it('with children that a host framework puts anew again and again', async () => {
    const element = await make('a.json');
    await loaded(null, element);
    for (let round = 0; round < 5; round += 1) {
      element.replaceChildren(document.createElement('p'));
      await aTimeout(20);
    }
    await until(() => Boolean(element.querySelector('.disclosure-cell')));
    expect(element.querySelectorAll('.disclosure-document').length).to.equal(1);
    expect(element.querySelectorAll(':scope > p').length).to.equal(1);
  });
});
