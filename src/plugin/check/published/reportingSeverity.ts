import type { Severity } from '../diagnostic.ts';
import type { ReportingSeverity } from '../site/site.ts';

/** The level of a Docusaurus reporting severity; `undefined` means no report. */
export const severityOf: Readonly<Record<ReportingSeverity, Severity | undefined>> = {
  ignore: undefined,
  log: 'info',
  warn: 'warning',
  throw: 'error',
};
