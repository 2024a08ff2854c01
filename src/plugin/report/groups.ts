import type { Diagnostic, Severity } from '../check/diagnostic.ts';

/**
 * Sorts findings for reading: errors last, next to the summary. Each finding is shown in full, unless a rule has
 * very many: then the first few are shown, and the rest are counted.
 *
 * @param all whether to show every finding in full
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
      // A few findings of a rule stay in file order, between those of other rules.
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

/** How many findings of a rule are shown in full, and how many if there are more than that. */
const LIMITS: Record<Severity, { most: number; shown: number }> = {
  info: { most: 5, shown: 1 },
  warning: { most: 5, shown: 1 },
  error: { most: 20, shown: 5 },
};

export interface Group {
  /** The findings to show in full. */
  shown: Diagnostic[];
  /** Further findings of the same rule, which are only counted; empty unless there are many. */
  rest: Diagnostic[];
}
