/**
 * Returns the code that loads components with the module of a post or a page
 * (theme/EventWriteups/components.tsx).
 *
 * @param names of components of the theme
 * @param prefix for names in the code; different for each loader, because several may add to one
 * module
 */
export function provideComponents(names: readonly string[], prefix: string): string {
  if (names.length === 0) return '';
  const imports = names.map((name) => `import ${prefix}${name} from '@theme/${name}';`);
  const list = names.map((name) => `${name}: ${prefix}${name}`).join(', ');
  return `
${imports.join('\n')}
import { provideComponents as ${prefix}Provide } from '@theme/EventWriteups/components';
${prefix}Provide({ ${list} });
`;
}
