import { readFileSync } from 'node:fs';
import { type Baseline, parseBaseline } from '../check/baseline.ts';
import { UsageError } from './usageError.ts';

/**
 * Reads a baseline file.
 *
 * @returns `undefined` when there is no such file
 * @throws {UsageError} when it is no baseline
 */
export function readBaselineFile(file: string): Baseline | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(
      `The baseline ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
  const baseline = parseBaseline(content);
  if (!baseline)
    throw new UsageError(
      `${file} is not a baseline: event-writeups check --write-baseline writes one.`,
    );
  return baseline;
}

/** The text of a baseline file: one message a line, so that a change of it is easy to review. */
export function writeBaselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`;
}
