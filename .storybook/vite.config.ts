/** How Vite builds the stories; Storybook adds the rest. */
import { defineConfig } from 'vite';

export default defineConfig({
  // Storybook's renderer asks for these unbundled, which would bring a second copy of Lit.
  optimizeDeps: { include: ['lit', 'lit/directive-helpers.js'] },
  plugins: [
    {
      name: 'elements-define-themselves',
      // `sideEffects` in package.json speaks of what is published; without this the imports of src/ would be dropped.
      transform(code, id) {
        return /\/src\/(?:index|elements\/[^/]+)\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null;
      },
    },
  ],
});
