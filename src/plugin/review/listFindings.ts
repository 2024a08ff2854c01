import path from 'node:path';
import type { Diagnostic, Severity } from '../check/diagnostic.ts';
import { advice } from '../report/advice.ts';
import { clipped } from './clipped.ts';
import { type Findings, MOST } from './review.ts';

/** Lists findings briefly: their numbers, and the worst of them. */
export function listFindings(diagnostics: readonly Diagnostic[], prefix: string): Findings {
  const of = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted);
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  return {
    errors: errors.length,
    warnings: warnings.length,
    infos: infos.length,
    first: [...errors, ...warnings, ...infos].slice(0, MOST.findings).map((found) => ({
      severity: found.severity,
      rule: found.rule,
      message: clipped(found.message),
      help: clipped(advice(found)),
      file: path.posix.join(prefix, found.file),
      line: found.line,
    })),
  };
}
