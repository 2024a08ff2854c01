import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createBaseline } from '../check/baseline.ts';
import { checkSite } from '../check/check.ts';
import { relativePath } from '../check/site/paths.ts';
import type { Site } from '../check/site/site.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { settleFrontMatter } from '../docusaurus/ownFrontMatter.ts';
import { pluginOptions } from '../docusaurus/readPlugins.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { withEventWriteups } from '../docusaurus/withEventWriteups.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { type PackageManager, packageManagerOf } from '../init/packageManager.ts';
import { type InitPlan, planInit } from '../init/plan.ts';
import { byHand, summary } from '../init/summary.ts';
import { type Ask, Cancelled } from '../new/questions.ts';
import { packageVersion } from '../packageVersion.ts';
import { writeBaselineText } from './baselineFile.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { newFiles, preview } from './initPreview.ts';
import { isInstalled } from './isInstalled.ts';
import { parseWords } from './parseWords.ts';
import { uncommitted } from './uncommitted.ts';
import { UsageError } from './usageError.ts';
import { refuseLinkOut } from './writeOutput.ts';

/**
 * `event-writeups init`: sets up the plugin in an existing blog. It shows the changes, and asks first.
 *
 * @param ask undefined without a terminal
 * @returns the exit code: 0 done, 130 nothing was changed because the user declined
 * @throws {UsageError | ConfigError} if nothing was changed, with a one-line message
 */
export async function runInit(
  words: string[],
  output: CommandOutput,
  ask: Ask | undefined,
): Promise<number> {
  const options = readOptions(words);
  const { siteDir } = options;
  const { file, config } = await loadConfig(siteDir);
  const hasPlugin = pluginOptions(config, 'event-writeups') !== undefined;
  // Findings that the plugin itself fixes don't belong in the baseline.
  const site = readSite(hasPlugin ? config : withEventWriteups(config), siteDir, file);
  if (site.blogs.length === 0)
    throw new UsageError(`${file} has no blog: there’s nothing to check.`);
  const manager = packageManagerOf(siteDir, site.repositoryDir);
  const text = readFileSync(path.join(siteDir, file), 'utf8');
  const found = await findings(site, config);
  const plan = await planInit(site, { text, hasPlugin }, manager, found);
  const lacksPackage = !isInstalled('docusaurus-plugin-event-writeups', siteDir);

  output.write(await preview(plan, siteDir, found?.findings ?? 0));
  if (lacksPackage) output.write(`\nInstalls: ${installLine(manager)}\n`);
  if (plan.changed.length + plan.created.length === 0 && !lacksPackage) {
    output.write(plan.byHand ? byHand({ name: file, text }) : 'Everything is set up already.\n');
    return 0;
  }
  refuseLost(plan, siteDir, lacksPackage ? ['package.json', manager.lockfile] : []);
  if (options.dryRun) {
    output.write(`\n${await newFiles(plan, siteDir)}`);
    return 0;
  }
  if (!options.yes && !(await agrees(ask, output, plan, siteDir))) return 130;
  if (lacksPackage) install(manager, siteDir);
  for (const { file: changed, after } of plan.changed) writeAtomically(changed, after);
  for (const { file: created, text: content } of plan.created) {
    mkdirSync(path.dirname(created), { recursive: true });
    writeAtomically(created, content);
  }
  output.write(summary(plan, { name: file, text }, { manager, siteDir, installed: lacksPackage }));
  return 0;
}

function readOptions(words: string[]): InitOptions {
  const { values, positionals } = parseWords('init', words, {
    yes: { type: 'boolean', short: 'y' },
    'dry-run': { type: 'boolean' },
  });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  return {
    siteDir: path.resolve(positionals[0] ?? '.'),
    yes: values.yes ?? false,
    dryRun: values['dry-run'] ?? false,
  };
}

/** Today's findings as a baseline; undefined if there are none. */
async function findings(site: Site, config: Record<string, unknown>): Promise<Found | undefined> {
  const { levels, frontMatter, budget, baseline } = readConfiguredOptions(config, site.configFile);
  await settleFrontMatter(site);
  const { diagnostics } = checkSite(site, { levels, frontMatter, budget, now: new Date() });
  return diagnostics.length === 0
    ? undefined
    : {
        file: path.resolve(site.dir, baseline),
        text: writeBaselineText(createBaseline(diagnostics)),
        findings: diagnostics.length,
      };
}

/** @throws {UsageError} if git couldn't restore a changed file, or a link leads out of the site */
function refuseLost({ changed, created }: InitPlan, siteDir: string, others: string[]): void {
  for (const { file } of [...changed, ...created]) refuseLinkOut(file, siteDir);
  const files = [
    ...changed.map(({ file }) => file),
    ...others.map((name) => path.join(siteDir, name)),
  ];
  const [first] = uncommitted(files);
  if (first !== undefined)
    throw new UsageError(
      `${relativePath(siteDir, first)} has changes that aren’t committed. Commit or stash them first, so that you can undo what init does.`,
    );
}

async function agrees(
  ask: Ask | undefined,
  output: CommandOutput,
  plan: InitPlan,
  siteDir: string,
): Promise<boolean> {
  if (!ask)
    throw new UsageError(
      'Nothing was changed. Pass --yes to make these changes, or --dry-run to see the new files.',
    );
  try {
    const options = [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No, change nothing' },
      ...(plan.created.length > 0 ? [{ value: 'show', label: 'Show the new files first' }] : []),
    ];
    for (;;) {
      const answer = await ask.choose({ message: 'Make these changes?', options });
      if (answer === 'yes') return true;
      if (answer === 'no') break;
      output.write(await newFiles(plan, siteDir));
    }
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
  output.note('event-writeups: cancelled, nothing was changed.');
  return false;
}

/** @throws {UsageError} before a file was changed */
function install(manager: PackageManager, siteDir: string): void {
  const { status } = spawnSync(manager.name, [...manager.add, ...packages()], {
    cwd: siteDir,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a script, npm.cmd.
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new UsageError(`"${installLine(manager)}" failed, so init changed no other file.`);
}

function installLine(manager: PackageManager): string {
  return [manager.name, ...manager.add, ...packages()].join(' ');
}

function packages(): string[] {
  return [`docusaurus-plugin-event-writeups@${packageVersion()}`, 'sharp'];
}

interface InitOptions {
  siteDir: string;
  yes: boolean;
  dryRun: boolean;
}

interface Found {
  file: string;
  text: string;
  findings: number;
}
