import { checkSite, withDiagnostics } from '../check/check.ts';
import type { Due } from '../followUp/due.ts';
import { writeDueIssue } from '../followUp/dueIssue.ts';
import { writeDueJson } from '../followUp/dueJson.ts';
import { writeDueText } from '../followUp/dueText.ts';
import { createWrittenDays } from '../followUp/writtenDays.ts';
import { readLinkCache } from '../links/linkCache.ts';
import { sourceUrlOf } from './appendJobSummary.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readFollowUpOptions } from './followUpOptions.ts';
import { openSite } from './openSite.ts';
import { pathInRepository } from './pathInRepository.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * `event-writeups follow-up`: lists what's due in a blog's posts. It makes no requests: it knows dead links from
 * the last run of `event-writeups links`.
 *
 * @returns the exit code: 0
 * @throws {UsageError | ConfigError} if nothing can be checked, with a one-line message
 */
export async function runFollowUp(words: string[], output: CommandOutput): Promise<number> {
  const {
    siteDir,
    format,
    output: file,
    levels,
    now = new Date(),
    followUp,
  } = readFollowUpOptions(words);
  const { dir, site, configured, cacheFile } = await openSite(siteDir);
  const kept = readLinkCache(cacheFile);
  const report = checkSite(site, {
    command: 'follow-up',
    levels: { ...configured.levels, ...levels },
    frontMatter: configured.frontMatter,
    now,
    followUp: { ...followUp, writtenAt: createWrittenDays(dir) },
    answers: new Map([...kept].map(([url, { answer }]) => [url, answer])),
  });
  // Another command writes fixes.
  const found = report.diagnostics.map((one) => ({ ...one, fix: null }));
  const due: Due = {
    report: withDiagnostics(report, found),
    now,
    hints: kept.size === 0 ? [ASK_LINKS] : [],
    pathPrefix: pathInRepository(dir, output.environment),
    sourceUrl: sourceUrlOf(output.environment),
  };
  const text = {
    text: () => writeDueText(due, output.color && file === undefined),
    json: () => writeDueJson(due),
    issue: () => writeDueIssue(due),
  }[format]();
  if (file === undefined) output.write(text);
  else writeOutput(file, text, dir);
  return 0;
}

const ASK_LINKS =
  'No links have been checked yet. Run event-writeups links first to find those that no longer work.';
