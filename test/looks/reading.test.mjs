/** Read by everyone: contrast in every theme, a barrier-free toolbar, large text, wide spacing, small screens, targets. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { markedReport, serve, settled } from '../node/open-page.mjs';

const report = '<disclosure-report src="/marked.json" previous-src="/examples/mingyuan-2022.json" checks="full"></disclosure-report>';
const failing = '<disclosure-report src="/none.json"></disclosure-report>';
/** Lists of what was found in the parts of the longest names. */
const lists = () => {
  const report = markedReport();
  report.tables.reviewLitigation.rows.reconsideration.upheld += 1;
  report.tables.proactiveDisclosure.rows.fees.amount = null;
  const script = `<script type="application/json">${JSON.stringify(report)}</script>`;
  return `<disclosure-report checks="full">${script}</disclosure-report><report-findings>${script}</report-findings>`;
};
/** What a host page or a reader's device may do to colours. */
const themes = {
  light: { head: '' },
  dark: { head: '<style>:root { color-scheme: dark }</style>' },
  'dark by the device': { head: '<meta name="color-scheme" content="light dark">', media: { colorScheme: /** @type {const} */ ('dark') } },
  'a dark page of its own': { head: '<style>body { background: #0b2545; color: #fff }</style>' },
  'grey text on a tint': { head: '<style>body { background: #eef4fb; color: #333 }</style>' },
  'more contrast asked for': { head: '', media: { contrast: /** @type {const} */ ('more') } },
  'the toolbar’s yellow on black': { head: '<style>* { background: #000 !important; color: #ff0 !important }</style>' },
};

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  const pages = Object.entries(themes).map(([name, { head }]) => [encodeURIComponent(name), `${head}<body>${report}${failing}`]);
  site = await serve({
    ...Object.fromEntries(pages),
    plain: `<body style="margin: 8px">${report}`,
    toolbar: `<style>html { font-size: 200% } * { background: #000 !important; color: #ff0 !important }</style><body>${report}`,
    large: `<style>html { font-size: 200% }</style><body>${report}`,
    lists: `<body style="margin: 8px">${lists()}`,
    'lists-en': `<body style="margin: 8px">${lists()}`,
    'large-lists': `<style>html { font-size: 200% }</style><body>${lists()}`,
    spacing: `<style>* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }</style><body style="margin: 8px">${report}`,
  }, { lang: (name) => (name.endsWith('-en') ? 'en' : 'zh-CN') });
});
after(() => site?.close());

/** @param {string} path @param {number} width @param {object} media */
async function open(path, width = 1280, media = {}) {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } });
  await page.emulateMedia(media);
  await page.goto(`${site.origin}/${encodeURIComponent(path)}`);
  await settled(page);
  return page;
}

/** @param {import('playwright-core').Page} page @param {readonly string[]} names */
async function pressAll(page, names) {
  for (const name of names) for (const button of await page.getByRole('button', { name }).all()) await button.click();
}

describe('contrast', () => {
  for (const [name, theme] of Object.entries(themes)) {
    for (const [layout, width] of /** @type {const} */ ([['as the form draws it', 1280], ['line by line on a phone', 360]])) {
      test(`in ${name}, ${layout}: 4.5 for every text, 3 for every mark and frame of a control`, async () => {
        const page = await open(name, width, 'media' in theme ? theme.media : {});
        if (width === 360) await pressAll(page, ['逐行显示', '与上年比较']);
        const { texts, marks, faults } = await page.evaluate(judgeContrast);
        await page.close();
        assert.ok(texts > 400, `only ${texts} texts were judged`);
        assert.ok(marks > 40, `only ${marks} marks were judged`);
        assert.deepEqual(faults, []);
      });
    }
  }

  test('can fail: grey on white is found', async () => {
    const page = await open('plain');
    await page.addStyleTag({ content: '.disclosure-cell { color: #999 !important }' });
    const { faults } = await page.evaluate(judgeContrast);
    await page.close();
    assert.ok(faults.length > 100);
  });
});

describe('a barrier-free toolbar', () => {
  test('reads every cell, heading and paragraph under its pointer, in its colours and at twice the size', async () => {
    const page = await open('toolbar');
    const { read, missed } = await page.evaluate(() => {
      const missed = [];
      const all = Array.from(document.querySelectorAll('disclosure-report :is(td, th, h2, h3, h4, p, dt, dd, caption)'));
      let read = 0;
      for (const each of all) {
        const element = /** @type {HTMLElement} */ (each);
        const words = element.innerText.trim();
        if (!words || element.classList.contains('disclosure-source') || !element.getClientRects().length) continue;
        // What is for screen readers alone has no room for a pointer.
        if ([element, ...element.querySelectorAll(':scope > *')].some((each) => each.getBoundingClientRect().width < 2)) continue;
        element.scrollIntoView({ block: 'center', inline: 'center' });
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, top, width, height } = Array.from(range.getClientRects()).find(({ width }) => width > 1) ?? element.getBoundingClientRect();
        const target = /** @type {HTMLElement | null} */ (document.elementFromPoint(left + width / 2, top + height / 2));
        const heard = target?.innerText.trim() ?? '';
        if (element.contains(target) ? words.includes(heard) && heard : target?.contains(element) && heard === words) read += 1;
        else missed.push(`${element.localName}: ${words.slice(0, 20)} heard as ${target?.localName} ${heard.slice(0, 20)}`);
      }
      return { read, missed };
    });
    await page.close();
    assert.ok(read > 300, `only ${read} were read`);
    assert.deepEqual(missed, []);
  });
});

describe('room for the text', () => {
  for (const [path, width] of /** @type {const} */ ([['plain', 320], ['plain', 360], ['plain', 768], ['large', 1280], ['large', 640], ['spacing', 320], ['spacing', 1280], ['toolbar', 1280], ['lists', 320], ['lists-en', 320], ['large-lists', 640]])) {
    test(`${path} at ${width} px: nothing is cut, nothing makes the page wider than the window`, async () => {
      const page = await open(path, width);
      const { overflow, cut } = await page.evaluate(judgeRoom);
      // Of parts there is a choice where several have findings.
      const options = await page.locator('select').first().locator('option').count();
      await page.close();
      assert.ok(options > 2);
      assert.equal(overflow, 0);
      assert.deepEqual(cut, []);
    });
  }

  test('line by line on a phone every number has its column beside it, marked or not, and a line on its left', async () => {
    const page = await open('plain', 360);
    await pressAll(page, ['逐行显示']);
    const { judged, marked, faults } = await page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('.disclosure-flat td.disclosure-cell'));
      const faults = all.flatMap((each) => {
        const { clipPath, position, width } = getComputedStyle(each, '::before');
        const frame = /** @type {Element} */ (each.closest('.disclosure-scroll')).getBoundingClientRect();
        const hidden = clipPath !== 'none' || position === 'absolute' || parseFloat(width) < 20;
        return [...(hidden ? [`no column: ${each.getAttribute('data-cell')}`] : []), ...(each.getBoundingClientRect().left < frame.left ? [`no line: ${each.getAttribute('data-cell')}`] : [])];
      });
      return { judged: all.length, marked: all.filter((each) => each.matches('[data-operand], [data-mark]')).length, faults };
    });
    await page.close();
    assert.ok(judged > 180 && marked > 20, `${judged} judged, ${marked} of them marked`);
    assert.deepEqual(faults, []);
  });

  test('can fail: a cut line is found', async () => {
    const page = await open('plain', 360);
    await page.addStyleTag({ content: '.disclosure-prose p { height: 1em !important; overflow: hidden !important }' });
    const { cut } = await page.evaluate(judgeRoom);
    await page.close();
    assert.ok(cut.length > 0);
  });

  for (const width of [320, 1280]) {
    test(`every target at ${width} px is at least 24 px wide and high`, async () => {
      const page = await open('plain', width);
      const { judged, small } = await page.evaluate(() => {
        const targets = elementsIn(document).filter((each) => each.matches('button, select, summary, .disclosure-contents a'));
        const small = targets.map((each) => [each.textContent?.trim().slice(0, 20), each.getBoundingClientRect()]).filter(([, rect]) => rect.width > 0 && (rect.width < 24 || rect.height < 24));
        return { judged: targets.length, small };

        /** @returns {Element[]} */
        function elementsIn(/** @type {ParentNode} */ root) {
          return Array.from(root.querySelectorAll('*')).flatMap((each) => [each, ...(each.shadowRoot ? elementsIn(each.shadowRoot) : [])]);
        }
      });
      await page.close();
      assert.ok(judged > 20);
      assert.deepEqual(small, []);
    });
  }
});

/** In the page: the contrast of everything that says something, by the formula of WCAG 2, with what is see-through blended. */
function judgeContrast() {
  /** @typedef {[number, number, number, number]} Colour */
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no canvas');
  /** @returns {Colour} */
  const parse = (/** @type {string} */ text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  /** @returns {Colour} */
  const over = (/** @type {Colour} */ [r, g, b, a], /** @type {Colour} */ [br, bg, bb]) => [r * a + br * (1 - a), g * a + bg * (1 - a), b * a + bb * (1 - a), 1];
  const light = (/** @type {Colour} */ colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const ratio = (/** @type {Colour} */ a, /** @type {Colour} */ b) => {
    const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
  };
  /** @returns {Element[]} outermost first */
  const ancestors = (/** @type {Element} */ element) => {
    const list = [];
    /** @type {Element | null} */
    let at = element;
    while (at) {
      list.unshift(at);
      const root = at.getRootNode();
      at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return list;
  };
  const probe = document.createElement('div');
  probe.style.cssText = 'background: Canvas !important';
  document.body.append(probe);
  const paper = parse(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const behind = (/** @type {Element} */ element) => ancestors(element).reduce((colour, each) => over(parse(getComputedStyle(each).backgroundColor), colour), paper);
  const opacity = (/** @type {Element} */ element) => ancestors(element).reduce((product, each) => product * Number(getComputedStyle(each).opacity), 1);
  const seen = (/** @type {Element} */ element, /** @type {string} */ colour, more = 1) => {
    const back = behind(element);
    const [r, g, b, a] = parse(colour);
    return ratio(over([r, g, b, a * opacity(element) * more], back), back);
  };
  /** @returns {Element[]} */
  const all = (/** @type {ParentNode} */ root) => Array.from(root.querySelectorAll('*')).flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const faults = /** @type {string[]} */ ([]);
  let [texts, marks] = [0, 0];
  const ask = (/** @type {number} */ found, /** @type {number} */ wanted, /** @type {Element} */ element, /** @type {string} */ what) => {
    if (found < wanted) faults.push(`${what} of <${element.localName} class="${element.getAttribute('class')}"> ${(element.textContent ?? '').trim().slice(0, 20)}: ${found.toFixed(2)}`);
  };
  for (const element of all(document.body)) {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || style.visibility !== 'visible' || style.display === 'none') continue;
    if (Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim())) {
      texts += 1;
      ask(seen(element, element instanceof SVGElement ? style.fill : style.color), 4.5, element, 'text');
    }
    for (const pseudo of ['::before', '::after']) {
      const made = getComputedStyle(element, pseudo);
      if (/^(?:none|normal)$/.test(made.content) || made.position === 'absolute') continue;
      texts += 1;
      ask(seen(element, made.color, Number(made.opacity)), 4.5, element, pseudo);
    }
    if (element.matches('[data-mark], [data-operand]') && style.outlineStyle !== 'none') {
      marks += 1;
      ask(seen(element, style.outlineColor), 3, element, 'outline');
    }
    if (element.matches('button:not(.findings button), select, .mark')) {
      marks += 1;
      const colour = element instanceof SVGElement ? style.stroke : style.borderTopColor;
      const parent = ancestors(element).at(-2) ?? element;
      ask(seen(parent, colour), 3, element, 'edge');
    }
  }
  return { texts, marks, faults };
}

/** In the page: how much wider than the window it is, and which texts are cut off by their box or the window. */
function judgeRoom() {
  const overflow = Math.max(0, document.documentElement.scrollWidth - innerWidth);
  /** @returns {Element[]} */
  const all = (/** @type {ParentNode} */ root) => Array.from(root.querySelectorAll('*')).flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const cut = /** @type {string[]} */ ([]);
  for (const element of all(document.body)) {
    const { width, height, left, right } = element.getBoundingClientRect();
    if (width < 2 || height < 2) continue;
    const style = getComputedStyle(element);
    const name = `<${element.localName} class="${element.getAttribute('class')}"> ${(element.textContent ?? '').trim().slice(0, 20)}`;
    if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) cut.push(`${name} is cut at its side`);
    if (style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) cut.push(`${name} is cut below`);
    const said = Array.from(element.childNodes).some((node) => node instanceof Text && node.data.trim());
    if (said && !element.closest('.disclosure-scroll') && (left < -1 || right > innerWidth + 1)) cut.push(`${name} reaches out of the window`);
  }
  return { overflow, cut };
}
