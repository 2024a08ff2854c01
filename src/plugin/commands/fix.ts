import path from 'node:path';
import type { Report } from '../check/check.ts';
import { type FixedFile, planFixes } from '../check/fix.ts';
import { UsageError } from './usageError.ts';
import { writeAtomically } from './writeAtomically.ts';

/**
 * Writes the fixes of a report, and of the report after them, until nothing is left to fix: an edit that met another
 * one waits for the next turn.
 *
 * @param check checks the site anew
 * @returns the report of the repaired site, and how many files were written
 */
export function writeFixes(
  first: Report,
  siteDir: string,
  check: () => Report,
): { report: Report; files: number } {
  let report = first;
  const written = new Set<string>();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const fixes = planFixes(report.diagnostics, report.sources);
    if (fixes.length === 0) break;
    for (const fixed of fixes) {
      write(fixed, siteDir);
      written.add(fixed.file);
    }
    report = check();
  }
  return { report, files: written.size };
}

/** What `--fix` would do, as a patch that `git apply` takes. Loads its library only then. */
export async function patchOf(report: Report): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return planFixes(report.diagnostics, report.sources)
    .map(({ file, before, after, hasByteOrderMark }) => {
      const mark = hasByteOrderMark ? BYTE_ORDER_MARK : '';
      const texts = [mark + before, mark + after] as const;
      return (
        createTwoFilesPatch(`a/${file}`, `b/${file}`, ...texts, '', '')
          .replace(/^=+\n/, '')
          // After the tab a date would stand: "patch" takes a name with spaces only up to one.
          .replace(/^(--- [^"\n]* .*\n\+\+\+ .*)$/m, (names) => names.replace(/$/gm, '\t'))
      );
    })
    .join('');
}

function write({ file, after, hasByteOrderMark }: FixedFile, siteDir: string): void {
  try {
    writeAtomically(path.join(siteDir, file), (hasByteOrderMark ? BYTE_ORDER_MARK : '') + after);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Two edits at one place need two turns; more would be a fix that undoes another. */
const MOST_TURNS = 5;
