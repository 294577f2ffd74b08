/** The manifest as Storybook can read it: every slot with a name. */

interface Declaration {
  readonly slots?: readonly { readonly name: string }[];
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
      })),
    })),
  };
}
