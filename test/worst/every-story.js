/** All stories in one page without Storybook, for a page with a strict policy: each is shown, and all in it used that can be. */
import { html, render } from 'lit';
import '../../src/index.js';

const modules = import.meta.glob('../../stories/*.stories.ts', { eager: true });
// A script that a script makes, be it data, is refused by Trusted Types before any element sees it: those are a page of their own.
const byScript = /Inline/;
const stories = Object.values(modules).flatMap(({ default: meta, ...all }) =>
  Object.entries(all).filter(([name]) => !byScript.test(name)).map(([name, story]) => ({ name: `${meta.title}: ${name}`, meta, story })),
);

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function everything(under) {
  return Array.from(under.querySelectorAll('*')).flatMap((each) => (each.shadowRoot ? [each, ...everything(each.shadowRoot)] : [each]));
}

const usable = 'button, summary, select, [tabindex="0"], a[href^="#"]';
const isFile = (each) => each.closest('.downloads ul, [part="download"]') !== null;
/** Of places of a kind, in one story, two tell; of files, in all stories, one of each format and element. */
const kindOf = (each) => [each.getRootNode().host?.localName, each.localName, each.part?.value || (each.matches('button') ? each.textContent.trim() : '')].join(' ');

/** The media types of the files that were made. */
const files = [];
const { createObjectURL } = URL;
URL.createObjectURL = (blob) => {
  files.push(blob.type);
  return createObjectURL.call(URL, blob);
};
const filesTried = new Set();

async function use(place) {
  place.focus?.();
  if (place.matches('select')) {
    for (const { value } of place.options) {
      place.value = value;
      place.dispatchEvent(new Event('change', { bubbles: true }));
      await wait(0);
    }
    return;
  }
  place.dispatchEvent(new PointerEvent('pointerenter'));
  const before = files.length;
  place.click?.();
  for (const key of ['Enter', 'ArrowDown']) place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  await wait(0);
  for (let tries = 0; tries < 100 && isFile(place) && files.length === before; tries += 1) await wait(20);
  // What is in the menu is loaded when it is opened.
  const opened = () => place.parentElement?.querySelector('ul') || place.getAttribute('aria-expanded') !== 'true';
  for (let tries = 0; tries < 50 && !opened(); tries += 1) await wait(10);
}

/** Uses all there is, and what comes of it; gives back how many places that were. */
async function useAll(root) {
  const seen = new Set();
  const kinds = new Map();
  const wanted = (each) => {
    if (seen.has(each) || !each.matches(usable)) return false;
    seen.add(each);
    const kind = kindOf(each);
    if (isFile(each)) return !filesTried.has(kind) && filesTried.add(kind);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return kinds.get(kind) <= 2;
  };
  let count = 0;
  for (let place; (place = everything(root).find(wanted)); count += 1) await use(place);
  for (const each of everything(root)) if (each.getAttribute('aria-expanded') === 'true') each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  return count;
}

/** What a page's own stylesheet would be, which this policy wants in a file. */
window.dressPage = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Shows a story and does all a reader can; says how many places could be used. */
async function show({ meta, story }) {
  const sheets = document.adoptedStyleSheets;
  const undo = meta.beforeEach?.();
  const root = document.body.appendChild(Object.assign(document.createElement('main'), { id: 'storybook-root' }));
  const draw = story.render ?? meta.render ?? (() => html``);
  const decorated = [...(story.decorators ?? []), ...(meta.decorators ?? [])].reduce(
    (inner, decorator) => () => decorator(inner),
    () => draw({ ...meta.args, ...story.args }),
  );
  render(decorated(), root);
  const busy = () => everything(root).some((each) => each.hasAttribute('aria-busy'));
  for (let tries = 0; tries < 30 && (tries < 1 || busy()); tries += 1) await wait(10);
  await story.play?.({ canvasElement: root });
  const count = await useAll(root);
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  await wait(0);
  render(null, root);
  root.remove();
  if (meta.title === 'hostile-page') document.adoptedStyleSheets = sheets;
  localStorage.clear();
  undo?.();
  return count;
}

Object.assign(window, {
  storyNames: stories.map(({ name }) => name),
  showStory: (index) => show(stories[index]),
  filesMade: files,
});
