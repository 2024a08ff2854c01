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
  const left = structuredClone(baseline.findings);
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const messages = own(own(left, diagnostic.file) ?? {}, diagnostic.rule);
    const index = messages?.indexOf(diagnostic.message) ?? -1;
    if (index === -1) fresh.push(diagnostic);
    else {
      messages?.splice(index, 1);
      known.push(diagnostic);
    }
  }
  const gone = Object.values(left)
    .flatMap((rules) => Object.values(rules))
    .flat().length;
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

function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export interface AppliedBaseline {
  fresh: Diagnostic[];
  known: number;
  /** How many findings in the baseline are fixed. */
  gone: number;
  shrunk: Baseline;
}
