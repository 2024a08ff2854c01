import type { Diagnostic } from './diagnostic.ts';
import { isRecord } from './text/values.ts';

/**
 * A baseline lets an old blog adopt the check today: findings in it are known, and aren't reported
 * again. It identifies a finding by file, rule and message rather than by line, so edits elsewhere
 * in a post don't bring it back.
 */
export interface Baseline {
  version: 1;
  /** Messages by rule by file. A message appears as often as it was found. */
  findings: Record<string, Record<string, string[]>>;
}

/** Creates a baseline with all of these findings. */
export function createBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const findings = new Map<string, Map<string, string[]>>();
  for (const { file, rule, message } of diagnostics) {
    const rules = findings.get(file) ?? new Map<string, string[]>();
    const messages = rules.get(rule) ?? [];
    messages.push(message);
    findings.set(file, rules.set(rule, messages));
  }
  // `fromEntries`, because a file may be called `__proto__`.
  const byFile = [...findings].map(([file, rules]) => [file, Object.fromEntries(rules)] as const);
  return { version: 1, findings: Object.fromEntries(byFile) };
}

/**
 * Separates known findings from new ones.
 *
 * @returns the new findings, the number of known ones, and the baseline without fixed findings: it
 * can only shrink
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
): AppliedBaseline {
  const left = new Map<string, number>();
  for (const [file, rules] of Object.entries(baseline.findings))
    for (const [rule, messages] of Object.entries(rules))
      for (const message of messages) {
        const key = keyOf({ file, rule, message });
        left.set(key, (left.get(key) ?? 0) + 1);
      }
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    (count > 0 ? known : fresh).push(diagnostic);
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: known.length, gone, shrunk: createBaseline(known) };
}

/** Parses a baseline file. @returns `undefined` if the content isn't a baseline */
export function parseBaseline(content: string): Baseline | undefined {
  try {
    const parsed: unknown = JSON.parse(content);
    if (!isRecord(parsed) || parsed.version !== 1 || !isRecord(parsed.findings)) return undefined;
    const valid = Object.values(parsed.findings).every(
      (rules) =>
        isRecord(rules) &&
        Object.values(rules).every(
          (messages) =>
            Array.isArray(messages) && messages.every((message) => typeof message === 'string'),
        ),
    );
    return valid ? (parsed as unknown as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

function keyOf({ file, rule, message }: Pick<Diagnostic, 'file' | 'rule' | 'message'>): string {
  return [file, rule, message].join('\0');
}

export interface AppliedBaseline {
  fresh: Diagnostic[];
  known: number;
  /** How many findings in the baseline are fixed. */
  gone: number;
  shrunk: Baseline;
}
