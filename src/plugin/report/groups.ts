import type { Diagnostic, Severity } from '../check/diagnostic.ts';

/**
 * Findings in the order in which people read them: errors last, next to the summary, and each in full unless a rule
 * found so many that nobody would read on. Then the first are shown and the rest is counted.
 *
 * @param all whether to show each finding in full, whatever their number
 */
export function groupFindings(diagnostics: readonly Diagnostic[], all: boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const severity of ERRORS_LAST) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    const counts = countRules(found);
    for (const diagnostic of found) {
      const { rule, file, line, column } = diagnostic;
      const limit = LIMITS[severity];
      const isCrowded = !all && (counts.get(rule) ?? 0) > limit.most;
      // Few of a rule stay in the order of files, between those of other rules.
      const key = isCrowded
        ? `${severity} ${rule}`
        : [severity, rule, file, line, column].join('\0');
      const group = groups.get(key) ?? { shown: [], rest: [] };
      groups.set(key, group);
      (isCrowded && group.shown.length >= limit.shown ? group.rest : group.shown).push(diagnostic);
    }
  }
  return [...groups.values()];
}

function countRules(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const ERRORS_LAST: readonly Severity[] = ['info', 'warning', 'error'];

/** How many findings of a rule are shown each in full, and how many of them when there are more. */
const LIMITS: Record<Severity, { most: number; shown: number }> = {
  info: { most: 5, shown: 1 },
  warning: { most: 5, shown: 1 },
  error: { most: 20, shown: 5 },
};

export interface Group {
  /** To be shown in full. */
  shown: Diagnostic[];
  /** More of the same rule, to be counted; none unless there are many. */
  rest: Diagnostic[];
}
