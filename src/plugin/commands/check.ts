import path from 'node:path';
import { applyBaseline, type Baseline, createBaseline } from '../check/baseline.ts';
import { checkSite, type Report, withDiagnostics } from '../check/check.ts';
import type { Site } from '../check/site/site.ts';
import { createStopwatch } from '../check/stopwatch.ts';
import { count } from '../check/text/values.ts';
import { settleRewriting } from '../check/verdicts/rewriting.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { settleFrontMatter } from '../docusaurus/ownFrontMatter.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { refuseUnknownRules } from '../ruleOptions.ts';
import { readBaselineFile, writeBaselineText } from './baselineFile.ts';
import { changeFilter } from './changed.ts';
import { type CheckCommandOptions, readCheckOptions } from './checkOptions.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { patchOf, settleFixes, writeFixes } from './fix.ts';
import { ownRulesOf } from './ownRulesOf.ts';
import { reportText } from './reportText.ts';
import { UsageError } from './usageError.ts';
import { refuseLinkOut, writeOutput } from './writeOutput.ts';

/**
 * `event-writeups check`: checks a site and prints the report.
 *
 * @returns the exit code: 0 = no errors, 1 = errors found
 * @throws {UsageError | ConfigError} if the check can't run, with a one-line message
 */
export async function runCheck(words: string[], output: CommandOutput): Promise<number> {
  const options = readCheckOptions(words, output.environment);
  const siteDir = path.resolve(options.siteDir);
  const loading = createStopwatch();
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  loading.lap('loading the config');
  if (site.blogs.length === 0)
    throw new UsageError(`${file} has no blog, so there’s nothing to check.`);
  const configured = readConfiguredOptions(config, file);
  const levels = { ...configured.levels, ...options.levels };
  const { frontMatter, budget, house } = configured;
  const ownRules = await ownRulesOf(configured, siteDir, file);
  refuseUnknownRules(Object.keys(options.levels), ownRules, refuseRule);
  const now = new Date();
  const baselineFile =
    options.baseline === undefined
      ? path.resolve(siteDir, configured.baseline)
      : path.resolve(options.baseline);
  const baseline = options.writeBaseline
    ? undefined
    : existingBaseline(baselineFile, site, options);
  const judge = (judged: Site, other?: { texts?: Files; pictureOverrides?: Files }) =>
    checkSite(judged, { levels, house, ownRules, frontMatter, budget, baseline, now, ...other });

  let narrow = (whole: Report): Report => whole;
  await settleFrontMatter(site);
  let report = judge(site);
  // The blog's own plugins may finish later.
  if (await settleRewriting(site.blogs)) report = judge(site);
  const isOpen = site.blogs.some(({ decidesPosts }) => decidesPosts);
  if (report.summary.posts === 0 && report.diagnostics.length === 0 && !isOpen) {
    const folders = site.blogs.map((blog) => blog.path).join(', ');
    throw new UsageError(`There’s no post in ${folders}, so there’s nothing to check.`);
  }
  const comparing = createStopwatch();
  if (options.changed !== undefined) {
    const before = (old: Site, pictureOverrides: Files) =>
      judge(old, { pictureOverrides }).diagnostics;
    const keep = changeFilter(site, options.changed || undefined, before);
    narrow = (whole) => withDiagnostics(whole, keep(whole.diagnostics));
    report = narrow(report);
    comparing.lap('comparing with the branch');
  }
  if (options.fix) {
    const fixed = settleFixes(report, siteDir, (texts) => narrow(judge(site, { texts })));
    if (options.dryRun) {
      if (fixed.files.length === 0)
        output.note('No finding has a safe fix, so nothing would change.');
      write(await patchOf(fixed.files), options, siteDir, output);
      return 0;
    }
    const left = writeFixes(fixed.files, siteDir, site.repositoryDir);
    report = left.length > 0 ? narrow(judge(site)) : fixed.report;
    const written = fixed.files.length - left.length;
    if (written > 0) output.note(`Applied safe fixes in ${count(written, 'file')}.`);
    for (const sentence of left) output.note(sentence);
  }
  if (options.writeBaseline) return writeBaseline(report, baselineFile, site, output);
  if (report.baseline && report.baseline.gone > 0) {
    output.note(
      `${count(report.baseline.gone, 'finding')} in the baseline ${report.baseline.gone === 1 ? 'is' : 'are'} fixed. Run --write-baseline to remove ${report.baseline.gone === 1 ? 'it' : 'them'}.`,
    );
  }
  const parts = [...loading.parts(), ...report.parts, ...comparing.parts()];
  write(reportText({ ...report, parts }, options, siteDir, output), options, siteDir, output);
  // A list isn't a verdict.
  if (options.list !== undefined) return 0;
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

function refuseRule(problem: string): never {
  throw new UsageError(problem.replace('there is', 'There’s'));
}

/** The first baseline contains every finding. After that, it can only shrink. */
function writeBaseline(report: Report, file: string, site: Site, output: CommandOutput): number {
  refuseLinkOut(file, site.dir);
  const old = readBaselineFile(file, site);
  const baseline = old
    ? applyBaseline(report.diagnostics, old).shrunk
    : createBaseline(report.diagnostics);
  writeOutput(file, writeBaselineText(baseline), site.dir);
  output.note(
    `The baseline ${path.relative('.', file)} contains ${count(createdCount(baseline), 'finding')}.`,
  );
  return 0;
}

function existingBaseline(
  file: string,
  site: Site,
  options: CheckCommandOptions,
): Baseline | undefined {
  const baseline = readBaselineFile(file, site);
  if (!baseline && options.baseline !== undefined)
    throw new UsageError(
      `There’s no baseline ${options.baseline}. Run --write-baseline to create it.`,
    );
  return baseline;
}

function createdCount({ findings }: Baseline): number {
  return Object.values(findings)
    .flatMap((rules) => Object.values(rules))
    .flat().length;
}

function write(
  text: string,
  options: CheckCommandOptions,
  siteDir: string,
  output: CommandOutput,
): void {
  if (options.output === undefined) output.write(text);
  else writeOutput(options.output, text, siteDir);
}

/** By absolute path. */
type Files = ReadonlyMap<string, string>;
