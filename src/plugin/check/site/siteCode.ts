/**
 * What the code of a site and of its packages gives to posts. A host looks at it when it's first asked: most posts never
 * need it. `undefined` is always "can't be told from here", where the site's own code decides.
 */
export interface SiteCode {
  /** The components that a post may use without importing them. */
  components(): ReadonlySet<string> | undefined;
  /** Each X for which `@theme/X` can be imported. */
  themeComponents(): ReadonlySet<string> | undefined;
  /** Each X for which `@docusaurus/X` is a module of Docusaurus's own client. */
  clientModules(): ReadonlySet<string> | undefined;
  /**
   * Whether a package is installed where the bundler looks for it.
   *
   * @param fromDir absolute: the folder of the file that imports it
   */
  hasPackage(name: string, fromDir: string): boolean | undefined;
  /** Whether plugins of the site may change what the bundler finds, or give names to every module. */
  changesBundler(): boolean;
  /**
   * Whether texts of posts get into the scripts of linked data as they are, so that `</script>` ends one. The classic
   * theme writes them so; this plugin's theme doesn't.
   */
  writesRawLinkedData(): boolean;
}
