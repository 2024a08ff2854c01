import type { Report } from '../check/check.ts';

/** Everything that's due. */
export interface Due {
  report: Report;
  now: Date;
  /** Advice on the run as a whole. */
  hints: string[];
  /** The site's folder as seen from the root of its repository, as in `website/`; empty when they are one. */
  pathPrefix: string;
  /** Where files of the repository can be read: an address that a path is put behind. */
  sourceUrl: string | undefined;
}
