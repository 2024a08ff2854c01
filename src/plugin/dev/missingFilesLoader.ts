/**
 * A loader that leaves a post as it is, and names the files that it needs and that are not there: the bundler then
 * builds the post again when one of them is made. Docusaurus builds it again only when the post itself is saved.
 */
export default function missingFilesLoader(this: LoaderContext, source: string): string {
  const { missingFor } = this.getOptions();
  for (const file of missingFor(this.resourcePath)) this.addMissingDependency(file);
  return source;
}

/** What Rspack's loaders and webpack's have in common. */
interface LoaderContext {
  resourcePath: string;
  getOptions(): { missingFor: (filePath: string) => readonly string[] };
  addMissingDependency(file: string): void;
}
