/**
 * A loader that returns a post unchanged, and registers the files that it needs but that don't
 * exist, so that the bundler builds the post again when one of them is created. Otherwise, it would
 * only do so when the post itself is saved.
 */
export default function missingFilesLoader(this: LoaderContext, source: string): string {
  const { missingFor } = this.getOptions();
  for (const file of missingFor(this.resourcePath)) this.addMissingDependency(file);
  return source;
}

/** The common part of Rspack's loaders and webpack's. */
interface LoaderContext {
  resourcePath: string;
  getOptions(): { missingFor: (filePath: string) => readonly string[] };
  addMissingDependency(file: string): void;
}
