import { type Baseline, parseBaseline } from '../check/baseline.ts';
import { readText } from '../check/site/readText.ts';
import type { Site } from '../check/site/site.ts';
import { UsageError } from './usageError.ts';
import { leadsOut, linkedOut } from './writeOutput.ts';

/**
 * Reads a baseline file, unless a link leads it out of the site and its repository: then a pull request would decide
 * which file elsewhere hides its findings.
 *
 * @returns `undefined` if there's no such file
 * @throws {UsageError} if it isn't a baseline, or behind such a link
 */
export function readBaselineFile(
  file: string,
  { dir, repositoryDir = dir }: Pick<Site, 'dir' | 'repositoryDir'>,
): Baseline | undefined {
  if (leadsOut(file, repositoryDir)) throw new UsageError(linkedOut(file));
  const content = readText(file);
  if ('unreadable' in content) {
    const { detail } = content.unreadable;
    if (detail === 'ENOENT') return undefined;
    const why = detail === 'no file' ? 'it isn’t a file' : detail;
    throw new UsageError(`The baseline ${file} can’t be read: ${why}.`);
  }
  const baseline = parseBaseline(content.text);
  if (!baseline)
    throw new UsageError(
      `${file} isn’t a baseline. Run event-writeups check --write-baseline to create one.`,
    );
  return baseline;
}

/**
 * Returns the text of a baseline file: one message per line, so that changes are easy to review.
 */
export function writeBaselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`;
}
