import { encodePath } from '../report/paths.ts';

/** Where a file of the change can be read; undefined if unknown. */
export function fileUrl(
  file: string,
  { repositoryUrl, commit }: ReviewPlace,
  view = 'blob',
): string | undefined {
  return repositoryUrl && commit
    ? `${repositoryUrl}/${view}/${commit}/${encodePath(file)}`
    : undefined;
}

/** Only from GitHub, never from the change. */
export interface ReviewPlace {
  /** `https://github.com/owner/name`. */
  repositoryUrl: string | undefined;
  /** The head commit of the change, in full. */
  commit: string | undefined;
  /** The run that has the preview. */
  run: string | undefined;
}
