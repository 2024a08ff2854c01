import type { TextOptions } from './text.ts';

/** The options that a host passes to a reporter. */
export interface ReportOptions extends TextOptions {
  /**
   * The site's folder relative to the root of its repository, such as `website/`; empty if they are
   * the same.
   */
  pathPrefix?: string;
  /** The version of this package. */
  version?: string | undefined;
  /** How many findings the job summary lists; undefined if there's no job summary. */
  inJobSummary?: number | undefined;
  /** An unguessable word, after which GitHub reads commands again. Default: a new one each time. */
  stopToken?: string;
}
