import type { Checker, Report } from '../check/check.ts';
import { wordsOf } from '../thrown.ts';

/**
 * Creates a check that keeps running while posts are written: it keeps the last report, and
 * notifies listeners of the next.
 *
 * @param settle waits for the site's own code, if a check asked something that it hasn't answered yet. The listeners are
 * notified of the check after that
 * @param say prints one line
 */
export function createSession(
  checker: Checker,
  settle: () => Promise<unknown> | undefined = () => undefined,
  say: (line: string) => void = console.error,
): Session {
  const onCheck: Listener[] = [];
  const onChange: Listener[] = [];
  let report = checker.check();
  let told = report;

  function update(touched?: ReadonlySet<string>): void {
    report = checker.check(touched);
    const settled = settle();
    // Nobody waits for this check, and Docusaurus ends the dev server at a failure that nobody handles.
    if (settled) settled.then(() => update(NOTHING)).catch(sayFailure);
    else tell();
  }

  function sayFailure(error: unknown): void {
    say(`The check failed, and runs again after the next save: ${wordsOf(error).split('\n')[0]}`);
  }

  function tell(): void {
    const before = told;
    told = report;
    const listeners = saysTheSame(report, before) ? onCheck : [...onCheck, ...onChange];
    for (const listener of listeners) listener(report, before);
  }

  return {
    report: () => report,
    update,
    onCheck: (listener) => onCheck.push(listener),
    onChange: (listener) => onChange.push(listener),
    seen: checker.seen,
    missingFor: checker.missingFor,
  };
}

function saysTheSame(one: Report, other: Report): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other));
}

function essence({ diagnostics, hints, summary }: Report): unknown {
  return [diagnostics, hints, { ...summary, durationMs: 0 }];
}

const NOTHING: ReadonlySet<string> = new Set();

export interface Session extends Pick<Checker, 'seen' | 'missingFor'> {
  /** Returns the last report. */
  report(): Report;
  /** Checks again. @param touched files and folders that may have changed. Default: all of them */
  update(touched?: ReadonlySet<string>): void;
  /** Calls back after each check. */
  onCheck(listener: Listener): void;
  /** Calls back after each check with a result that differs from the one before. */
  onChange(listener: Listener): void;
}

export type Listener = (report: Report, before: Report) => void;
