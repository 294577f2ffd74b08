/** How Vite builds the stories; Storybook adds the rest. */
import { defineConfig } from 'vite';

export default defineConfig({
  // Storybook's renderer asks for these unbundled, which would bring a second copy of Lit.
  optimizeDeps: { include: ['lit', 'lit/directive-helpers.js'] },
});
