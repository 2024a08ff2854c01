import type { Severity } from '../diagnostic.ts';
import type { ReportingSeverity } from '../site/site.ts';

/** The level that one of Docusaurus's reporting severities stands for; `undefined`: nothing is said. */
export const severityOf: Readonly<Record<ReportingSeverity, Severity | undefined>> = {
  ignore: undefined,
  log: 'info',
  warn: 'warning',
  throw: 'error',
};
