/** Every custom property of every element, once, from the manifest: what a designer may turn. */
import manifest from '../custom-elements.json' with { type: 'json' };

export interface CustomProperty {
  readonly name: string;
  readonly description: string;
  /** What it is where nobody sets it. */
  readonly initial: string;
}

interface Declared {
  readonly cssProperties?: readonly { readonly name: string; readonly description?: string; readonly default?: string }[];
}

const declared = manifest.modules.flatMap((module) => (module.declarations as readonly Declared[]).flatMap(({ cssProperties = [] }) => cssProperties));

export const customProperties: readonly CustomProperty[] = [...new Set(declared.map(({ name }) => name))].map((name) => {
  // Elements say it with what they have; the longest sentence is that of the whole report.
  const [{ description = '', default: initial = '' } = {}] = declared.filter((each) => each.name === name).sort((a, b) => (b.description ?? '').length - (a.description ?? '').length);
  return { name, description, initial };
});

/** The rule that a designer takes away: what was changed, and nothing else. */
export function rule(values: ReadonlyMap<string, string>): string {
  const lines = [...values].filter(([, value]) => value.trim() !== '').map(([name, value]) => `  ${name}: ${value.trim()};`);
  return lines.length ? `disclosure-report {\n${lines.join('\n')}\n}` : '/* 还没有改动 · Nothing is changed yet */';
}
