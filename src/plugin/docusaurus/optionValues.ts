import type { ReportingSeverity } from '../check/site/site.ts';

export function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** Docusaurus refuses lists with anything else, with a message of its own. */
export function texts(value: unknown, fallback: string[]): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : fallback;
}

/** One of Docusaurus's reporting severities, or the default. */
export function readReportingSeverity(
  value: unknown,
  fallback: ReportingSeverity,
): ReportingSeverity {
  return REPORTING_SEVERITIES.find((known) => known === value) ?? fallback;
}

const REPORTING_SEVERITIES: readonly ReportingSeverity[] = ['ignore', 'log', 'warn', 'throw'];

/** utils/src/globUtils.ts, `GlobExcludeDefault`. */
export const DEFAULT_EXCLUDE = [
  '**/_*.{js,jsx,ts,tsx,md,mdx}',
  '**/_*/**',
  '**/*.test.{js,jsx,ts,tsx}',
  '**/__tests__/**',
];
