/** What surrounds every story: documentation from the manifest, the language and the theme of its page. */
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/index.js';
import { documented } from './documented.js';
import DocumentationPage from './page.mdx';
import './preview.css';

type ArgTypesEnhancer = NonNullable<Preview['argTypesEnhancers']>[number];

setCustomElementsManifest(documented(manifest));

/** The page, not a wrapper: elements look for the nearest `lang`, and a page has its colours on its root. */
const onPage: Decorator = (story, { globals, viewMode }) => {
  const { language, theme } = globals as { language: string; theme: string };
  const page = document.documentElement;
  // Every element on the page answers to a `lang` that is set, even to what it was.
  if (page.lang !== language) page.lang = language;
  if (page.dataset['theme'] !== theme) page.dataset['theme'] = theme;
  // The documentation around a story is English whatever the page is.
  return viewMode === 'docs' ? html`<div lang=${language}>${story()}</div>` : story();
};

/** The manifest lists more than stories set; what none of them names is there to be read. */
const readOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [name, { ...type, control: type.control ?? false }]),
  );

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage],
  argTypesEnhancers: [readOnly],
  initialGlobals: { language: 'zh-Hans', theme: 'light' },
  globalTypes: {
    language: {
      description: 'The language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-Hans', title: '中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'The colours of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          // A page cannot turn forced colours on; this is how the toolbars of public sites look, and what a reader forces.
          { value: 'contrast', title: 'Yellow on black (a hint of forced colours)', icon: 'accessibility' },
        ],
      },
    },
  },
  parameters: {
    controls: { expanded: true },
    docs: { page: DocumentationPage },
    a11y: { test: 'error' },
    options: { storySort: { order: ['开始', 'Welcome', 'theming', 'disclosure-report', '*', 'hostile-page'] } },
    viewport: {
      options: {
        narrow: { name: 'Narrowest, 320 px', styles: { width: '320px', height: '800px' }, type: 'mobile' },
        phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '800px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
