import { escapePercent } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/** An address with a broken escape, and how to write its percent signs if that leads to something. */
export function explainMalformed(
  verdict: Extract<Verdict, { status: 'malformed' }>,
  reference: Reference,
  place: ReferenceContext,
  judge: (reference: Reference, place: ReferenceContext) => Verdict,
): Verdict {
  const target = escapePercent(reference.target);
  return judge({ ...reference, target }, place).status === 'found'
    ? { ...verdict, suggestion: target }
    : verdict;
}
