import path from 'node:path';
import { applyBaseline, createBaseline } from '../check/baseline.ts';
import { checkSite, type Report, withDiagnostics } from '../check/check.ts';
import { readContent } from '../check/content.ts';
import { type ExternalLink, externalLinks } from '../check/published/externalLinks.ts';
import type { LinkAnswers } from '../check/published/linkAnswer.ts';
import { count } from '../check/text/values.ts';
import { type AnsweredLinks, answerLinks, type LinkSettings } from '../links/answerLinks.ts';
import { readBaselineFile, writeBaselineText } from './baselineFile.ts';
import type { CommandOutput } from './commandOutput.ts';
import { patchOf, settleFixes, writeFixes } from './fix.ts';
import { type LinksOptions, readLinksOptions } from './linksOptions.ts';
import { openSite } from './openSite.ts';
import { reportText } from './reportText.ts';
import { UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * `event-writeups links`: checks that the external links of a site still work, and prints the report.
 *
 * @param network tests pass their own
 * @returns the exit code: 0 no dead links, 1 dead links found
 * @throws {UsageError | ConfigError} if nothing can be checked, with a one-line message
 */
export async function runLinks(
  words: string[],
  output: CommandOutput,
  network: Partial<LinkSettings> = {},
): Promise<number> {
  const started = performance.now();
  const options = readLinksOptions(words, output.environment);
  const { dir, site, configured, cacheFile } = await openSite(options.siteDir);
  const links = externalLinks(readContent(site));
  const answered = await ask(links, cacheFile, options, output, network);

  const baselineFile = path.resolve(options.baseline ?? path.join(dir, BASELINE));
  const baseline = options.writeBaseline ? undefined : readBaselineFile(baselineFile, site);
  if (!baseline && options.baseline !== undefined && !options.writeBaseline)
    throw new UsageError(
      `There’s no baseline ${options.baseline}. Run --write-baseline to create it.`,
    );
  const { frontMatter } = configured;
  const levels = { ...configured.levels, ...options.levels };
  const judge = (texts?: ReadonlyMap<string, string>) =>
    summed(
      checkSite(site, {
        command: 'links',
        levels,
        frontMatter,
        baseline,
        texts,
        answers: answered.answers,
      }),
      links,
      answered.answers,
    );

  let report = judge();
  if (options.fix) {
    const fixed = settleFixes(report, dir, judge);
    if (options.dryRun) {
      write(await patchOf(fixed.files), options, dir, output);
      return 0;
    }
    const left = writeFixes(fixed.files, dir, site.repositoryDir);
    report = left.length > 0 ? judge() : fixed.report;
    const written = fixed.files.length - left.length;
    if (written > 0) output.note(`Changed links in ${count(written, 'file')}.`);
    for (const sentence of left) output.note(sentence);
  }
  if (options.writeBaseline) {
    const old = readBaselineFile(baselineFile, site);
    const { diagnostics } = report;
    const fresh = old ? applyBaseline(diagnostics, old).shrunk : createBaseline(diagnostics);
    writeOutput(baselineFile, writeBaselineText(fresh), dir);
    output.note(`The baseline is in ${path.relative('.', baselineFile)}.`);
    return 0;
  }
  // Requests take most of the time.
  report.summary.durationMs = Math.round(performance.now() - started);
  if (answered.left > 0) report.hints.push(leftHint(answered, options));
  write(reportText(report, options, dir, output), options, dir, output);
  return report.summary.errors > 0 ? 1 : 0;
}

async function ask(
  links: readonly ExternalLink[],
  cacheFile: string,
  options: LinksOptions,
  output: CommandOutput,
  network: Partial<LinkSettings>,
): Promise<AnsweredLinks> {
  const { maxAge, timeout, archive, allowPrivate } = options;
  const answered = await answerLinks(links, {
    now: Date.now(),
    cacheFile,
    maxAge,
    timeout,
    archive,
    allowPrivate,
    onProgress: createProgress(output),
    ...network,
  });
  if (answered.isOffline)
    throw new UsageError('No address can be reached. Is this computer online?');
  const { archiveProblem, cacheProblem } = answered;
  if (archiveProblem !== undefined)
    output.note(`The archive can’t be searched for copies: ${archiveProblem}.`);
  if (cacheProblem !== undefined)
    output.note(`The results can’t be saved for the next run: ${cacheProblem}.`);
  return answered;
}

/** In a terminal, progress is shown from time to time. In CI, the log only contains the report. */
function createProgress({ note, environment }: CommandOutput): LinkSettings['onProgress'] {
  if (!process.stderr.isTTY || environment.CI) return () => undefined;
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < PAUSE) return;
    last = Date.now();
    note(`${done} of ${all} addresses checked`);
  };
}

/** The places that this command checks are addresses on other hosts. */
function summed(report: Report, links: readonly ExternalLink[], answers: LinkAnswers): Report {
  const unchecked = links.filter(({ url }) => (answers.get(url)?.state ?? 'refused') === 'refused');
  const followed = links.filter(({ isLink }) => isLink).length;
  const { diagnostics, summary } = withDiagnostics(report, report.diagnostics);
  return {
    ...report,
    diagnostics,
    hints: [],
    summary: {
      ...summary,
      images: links.length - followed,
      links: followed,
      unchecked: unchecked.length,
    },
  };
}

function leftHint({ left }: AnsweredLinks, { timeout }: LinksOptions): string {
  return `${count(left, 'address', 'addresses')} not checked within ${count(timeout, 'second')}. Run the command again to check the rest, or raise --timeout.`;
}

function write(text: string, options: LinksOptions, dir: string, output: CommandOutput): void {
  if (options.output === undefined) output.write(text);
  else writeOutput(options.output, text, dir);
}

const BASELINE = 'event-writeups.links.baseline.json';
/** In milliseconds. */
const PAUSE = 5000;
