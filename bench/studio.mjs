/** From a keystroke in a cell to the frame that shows it, every rule applied, on a processor slowed down to a quarter. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { quantile } from './shuffled.mjs';

const root = new URL('../', import.meta.url);
const slower = 4;

export async function measureStudio({ rounds }) {
  // Frames come when they are ready, so that waiting for the next beat of the screen is not counted.
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync', '--disable-background-networking'] });
  try {
    const lines = [];
    const told = (name, times) => {
      const [least, low, mid, high] = [0, 0.25, 0.5, 0.75].map((at) => quantile(times, at).toFixed(1));
      lines.push(`| ${name} | ${mid} (${low} to ${high}) | ${least} |`);
    };
    const empty = await browser.newPage();
    await empty.setContent('<input>');
    await slowDown(empty);
    told('for comparison: a page with nothing but an input', await empty.evaluate(changeLetter, rounds));
    await empty.close();
    for (const [name, { preview, previous }] of Object.entries({
      'the editor alone': { preview: false, previous: false },
      'with last year’s report and the preview': { preview: true, previous: true },
    })) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
      await page.goto(new URL('cdn/studio.html', root).href);
      const file = (year) => ({ name: `${year}.json`, mimeType: 'application/json', buffer: readFileSync(new URL(`examples/mingyuan-${year}.json`, root)) });
      await page.locator('input[type=file][multiple]').setInputFiles([file(2023), ...(previous ? [file(2022)] : [])]);
      await page.locator('disclosure-report-editor td[role=gridcell]').first().waitFor();
      const button = page.getByRole('button', { name: '预览', exact: true });
      if (((await button.getAttribute('aria-pressed')) === 'true') !== preview) await button.click();
      await page.waitForTimeout(1000);
      await slowDown(page);
      told(name, await page.evaluate(typeDigits, rounds));
      await page.close();
    }
    return [`## The studio: from a keystroke to the frame that shows it, processor slowed down ${slower} ×`, '', 'Every rule is applied at each keystroke; the preview follows when the typing pauses. The aim is 16 ms.', '', '| | ms | the least |', '| --- | --- | --- |', ...lines];
  } finally {
    await browser.close();
  }
}

async function slowDown(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** In a page: what a frame costs that shows one more letter in an input, whatever else is done. */
async function changeLetter(rounds) {
  const times = [];
  const input = document.querySelector('input');
  input.focus();
  for (let round = -5; round < rounds; round += 1) {
    await new Promise((go) => setTimeout(go, 60));
    const start = performance.now();
    input.value = String(round);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    });
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** In the page: a digit at a time into cells of the third table, each break or mend sums. */
async function typeDigits(rounds) {
  const editor = document.querySelector('disclosure-studio').shadowRoot.querySelector('disclosure-report-editor');
  const root = editor.shadowRoot;
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
    });
  const times = [];
  const columns = ['naturalPersons', 'commercial', 'research', 'publicInterest', 'legalService', 'otherOrganisations'];
  for (let round = -5; round < rounds; round += 1) {
    root.querySelector(`[data-cell="tables.applications.rows.granted.${columns[(round + 6) % 6]}"]`).focus();
    root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true, cancelable: true }));
    await painted();
    // A pause as between two keys of somebody who types fast.
    await new Promise((go) => setTimeout(go, 60));
    const input = root.activeElement;
    const start = performance.now();
    input.value = `1${round % 7}`;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
    if (round >= 0) times.push(performance.now() - start);
    root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await painted();
  }
  return times;
}
