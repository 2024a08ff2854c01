/**
 * Gives the compiled module of a post or page the components that its text uses without importing them. A site's
 * own `MDXComponents` comes first, so a site can replace them.
 *
 * MDX imports a function that returns all components that any text may use. The module gets one under the same name that adds
 * its own. So a page only loads the components that it uses, and other pages load nothing.
 *
 * @param names of components of the theme
 */
export function provideComponents(code: string, names: readonly string[]): string {
  if (names.length === 0 || !IMPORT.test(code)) return code;
  const imports = names.map((name) => `import EventWriteups${name} from '@theme/${name}';\n`);
  const list = names.map((name) => `${name}: EventWriteups${name}`).join(', ');
  return `${code.replace(IMPORT, 'useMDXComponents as EventWriteupsComponents')}
${imports.join('')}function _provideComponents() {
  return Object.assign({ ${list} }, EventWriteupsComponents());
}
`;
}

/** The name is the same in all versions of MDX. */
const IMPORT = /\buseMDXComponents\s+as\s+_provideComponents\b/;
