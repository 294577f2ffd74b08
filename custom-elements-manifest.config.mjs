/** Makes `custom-elements.json` from the doc comments; what is private stays out of it. */
const isPrivate = ({ name, privacy }) => name?.startsWith('_') || privacy === 'private' || privacy === 'protected';

/** Leaves out what Lit and the platform call, and what no page should. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          (member) => !isPrivate(member) && !['styles', 'properties', 'render', 'content'].includes(member.name) && !member.name.endsWith('Callback'),
        );
        if (!declaration.members?.length) delete declaration.members;
      }
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*.ts', 'src/elements/parts/sourced-element.ts', 'src/elements/parts/checked-element.ts', 'src/elements/parts/report-element.ts', 'src/elements/parts/table-element.ts', 'src/elements/parts/events.ts'],
  litelement: true,
  outdir: '.',
  plugins: [publicOnly],
};
