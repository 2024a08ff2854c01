import type { Severity } from '../diagnostic.ts';
import type { ReportingSeverity } from '../site/site.ts';

/** The one that reports more loudly. */
export function louder(one: ReportingSeverity, other: ReportingSeverity): ReportingSeverity {
  return LOUDEST_LAST.indexOf(one) > LOUDEST_LAST.indexOf(other) ? one : other;
}

/** The level of a Docusaurus reporting severity; `undefined` means no report. */
export const severityOf: Readonly<Record<ReportingSeverity, Severity | undefined>> = {
  ignore: undefined,
  log: 'info',
  warn: 'warning',
  throw: 'error',
};

const LOUDEST_LAST: readonly ReportingSeverity[] = ['ignore', 'log', 'warn', 'throw'];
