import type { Reference } from '../references/reference.ts';
import { type Judging, OUTSIDE_SITE, type Verdict } from './verdict.ts';

/** The last word on a reference, after all that its own address tells. */
export function settle(verdict: Verdict, reference: Reference, { site }: Judging): Verdict {
  // What packages hold is installed: where it is on this machine says nothing about others.
  const isLost =
    verdict.status === 'unchecked' &&
    verdict.reason === OUTSIDE_SITE &&
    site.repositoryDir !== undefined &&
    !reference.target.includes('node_modules');
  return isLost
    ? { status: 'missing', reason: 'outside-repository', suggestion: undefined }
    : verdict;
}
