/** How Vite builds the stories; Storybook adds the rest. */
import { defineConfig } from 'vite';

export default defineConfig({});
