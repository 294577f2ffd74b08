/** What surrounds every story: documentation from the manifest, the language and the theme of its page. */
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/index.js';
import { documented } from './documented.js';
import DocumentationPage from './page.mdx';
import './preview.css';

setCustomElementsManifest(documented(manifest));

/** The page, not a wrapper: elements look for the nearest `lang`, and a page has its colours on its root. */
const onPage: Decorator = (story, { globals }) => {
  const { lang, dataset } = document.documentElement;
  if (lang !== globals['language']) document.documentElement.lang = globals['language'];
  if (dataset['theme'] !== globals['theme']) dataset['theme'] = globals['theme'];
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage],
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
        ],
      },
    },
  },
  parameters: {
    controls: { expanded: true },
    docs: { page: DocumentationPage },
    a11y: { test: 'error' },
    viewport: {
      options: {
        phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '800px' }, type: 'mobile' },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
