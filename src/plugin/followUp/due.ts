import type { Report } from '../check/check.ts';

/** Everything that's due. */
export interface Due {
  report: Report;
  now: Date;
  /** Advice on the run as a whole. */
  hints: string[];
  /**
   * The site's folder relative to the root of its repository, such as `website/`; empty if they are
   * the same.
   */
  pathPrefix: string;
  /** The address of the repository's files, to which a path is appended. */
  sourceUrl: string | undefined;
}
