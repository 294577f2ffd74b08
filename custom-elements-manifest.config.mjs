/** Makes `custom-elements.json` from the doc comments; what is private stays out of it. */
const isPrivate = ({ name, privacy }) => name?.startsWith('_') || privacy === 'private' || privacy === 'protected';

/** What Lit, the platform or another element calls, and no page should. */
const internal = ['styles', 'properties', 'render', 'content', 'showFinding', 'unfold', 'beforePrint', 'afterPrint', 'formAssociated', 'session', 'locale', 'marks', 'renderNow', 'say', 'said'];

/** Leaves those out, and says where a module is in the package rather than in the sources, which are not in it. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          (member) => !isPrivate(member) && !internal.includes(member.name) && !member.name.endsWith('Callback'),
        );
        if (!declaration.members?.length) delete declaration.members;
      }
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    published(customElementsManifest);
  },
};

/** `src/elements/a.ts` is published as `dist/elements/a.js`. */
function published(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value) published(value);
    else if (key === 'path' || key === 'module') node[key] = value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  }
}

/** Writes the values of a named union, such as `Checks`, where its name stands: editors offer values, not names. */
const unions = new Map();
const spelledOut = {
  name: 'spelled-out',
  analyzePhase({ ts, node }) {
    if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type) && node.type.types.every((each) => ts.isLiteralTypeNode(each))) {
      unions.set(node.name.text, node.type.getText());
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const { members = [], attributes = [] } of declarations) {
        for (const { type } of [...members, ...attributes]) if (unions.has(type?.text)) type.text = unions.get(type.text);
      }
    }
  },
};

export default {
  globs: ['src/elements/*.ts', ...['sourced', 'checked', 'report', 'table', 'chart'].map((kind) => `src/elements/parts/${kind}-element.ts`), 'src/elements/parts/events.ts', 'src/elements/parts/change-event.ts'],
  litelement: true,
  outdir: '.',
  plugins: [spelledOut, publicOnly],
};
