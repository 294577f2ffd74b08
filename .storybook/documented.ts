/** The manifest as Storybook can read it: every slot with a name, no two entries with the same. */

interface Declaration {
  readonly slots?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

export function documented(manifest: unknown): Manifest {
  const { modules } = manifest as Manifest;
  return {
    modules: modules.map(({ path, declarations = [] }) => ({
      path,
      declarations: declarations.map((declaration) => ({
        ...declaration,
        // Storybook drops a slot without a name, which is what the manifest calls the default one.
        slots: declaration.slots?.map((slot) => ({ ...slot, name: slot.name || 'default' })),
        // Of a part and an attribute with one name it would show the part alone. This is what a designer writes, too.
        cssParts: declaration.cssParts?.map((part) => ({ ...part, name: `::part(${part.name})` })),
      })),
    })),
  };
}
