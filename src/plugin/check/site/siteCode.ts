/**
 * Names and modules that a site's code and packages provide to posts. A host determines them on
 * demand, because most posts never need them. `undefined` always means that it's unknown, because
 * the site's own code decides.
 */
export interface SiteCode {
  /** The components that a post can use without importing them. */
  components(): ReadonlySet<string> | undefined;
  /** Every X for which `@theme/X` can be imported. */
  themeComponents(): ReadonlySet<string> | undefined;
  /** Every X for which `@docusaurus/X` is a module of Docusaurus's own client. */
  clientModules(): ReadonlySet<string> | undefined;
  /**
   * Whether a package is installed where the bundler looks for it.
   *
   * @param fromDir absolute: the folder of the file that imports it
   */
  hasPackage(name: string, fromDir: string): boolean | undefined;
  /**
   * Whether the site's plugins may change how the bundler resolves modules, or add names to every
   * module.
   */
  changesBundler(): boolean;
  /**
   * Whether texts of posts are written unescaped into structured data scripts, where `</script>`
   * would end them. The classic theme does that; this plugin's theme doesn't.
   */
  writesRawLinkedData(): boolean;
}
