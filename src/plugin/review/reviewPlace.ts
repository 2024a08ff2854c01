import { encodePath } from '../report/paths.ts';

/** Returns the address of a file in the change; undefined if unknown. */
export function fileUrl(
  file: string,
  { repositoryUrl, commit }: ReviewPlace,
  view = 'blob',
): string | undefined {
  return repositoryUrl && commit
    ? `${repositoryUrl}/${view}/${commit}/${encodePath(file)}`
    : undefined;
}

/** From GitHub only, never from the change. */
export interface ReviewPlace {
  /** `https://github.com/owner/name`. */
  repositoryUrl: string | undefined;
  /** The head commit of the change, in full. */
  commit: string | undefined;
  /** The run that has the preview. */
  run: string | undefined;
}
