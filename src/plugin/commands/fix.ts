import path from 'node:path';
import type { Report } from '../check/check.ts';
import { planFixes } from '../check/fix.ts';
import { readText } from '../check/site/readText.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { UsageError } from './usageError.ts';
import { leadsOut, linkedOut } from './writeOutput.ts';

/**
 * Applies safe fixes until there are none left: overlapping edits wait for the next round. Nothing is written:
 * `check` gets the new texts instead of those on disk.
 *
 * @param first the report of the site on disk
 * @param check checks the site with other texts, by absolute path
 */
export function settleFixes(
  first: Report,
  siteDir: string,
  check: (texts: ReadonlyMap<string, string>) => Report,
): Repair {
  const files = new Map<string, RepairedFile>();
  const texts = new Map<string, string>();
  let report = first;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const fixes = planFixes(report.diagnostics, report.sources);
    if (fixes.length === 0) break;
    for (const { file, before, after, hasByteOrderMark } of fixes) {
      const mark = hasByteOrderMark ? BYTE_ORDER_MARK : '';
      files.set(file, {
        file,
        before: files.get(file)?.before ?? mark + before,
        after: mark + after,
      });
      texts.set(path.resolve(siteDir, file), mark + after);
    }
    report = check(texts);
  }
  return { report, files: [...files.values()] };
}

/**
 * Writes the fixed files, except those that were saved since they were read, and those that a link
 * leads out of the site.
 *
 * @param ground absolute; no link may lead out of it: the site, or the repository around it
 * @returns a sentence on each file that was left alone
 * @throws {UsageError} if a file can't be written
 */
export function writeFixes(
  files: readonly RepairedFile[],
  siteDir: string,
  ground = siteDir,
): string[] {
  return files.flatMap(({ file, before, after }) => {
    const filePath = path.resolve(siteDir, file);
    if (leadsOut(filePath, ground)) return [linkedOut(file)];
    const content = readText(filePath);
    if (!('text' in content) || content.text !== before)
      return [`${file} was saved in the meantime, so it wasn’t changed. Run the command again.`];
    try {
      writeAtomically(filePath, after);
      return [];
    } catch (error) {
      throw new UsageError(`${file} can’t be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  });
}

/** Returns what `--fix` would do, as a patch for `git apply`. The library is loaded only then. */
export async function patchOf(files: readonly RepairedFile[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '')
        .replace(/^=+\n/, '')
        // A date would follow the tab: "patch" reads a name with spaces only up to a tab.
        .replace(/^--- [^"\n].*\n\+\+\+ .*/, (names) =>
          file.includes(' ') ? names.replace(/$/gm, '\t') : names,
        ),
    )
    .join('');
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Two edits at one place need two rounds; with more, one fix would be undoing another. */
const MOST_TURNS = 5;

interface Repair {
  /** For the site after the fixes. */
  report: Report;
  files: RepairedFile[];
}

/** Texts with their byte order mark, if they have one. */
export interface RepairedFile {
  /** Relative to the site, with forward slashes. */
  file: string;
  before: string;
  after: string;
}
