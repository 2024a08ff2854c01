import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSite, type Report } from '../check/check.ts';
import type { RuleLevel } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { pluginOptions } from '../docusaurus/readBlogs.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { reporters } from '../report/index.ts';
import { writeReferenceList, writeReferenceListJson } from '../report/list.ts';
import { type CheckCommandOptions, readCheckOptions } from './checkOptions.ts';
import { UsageError } from './usageError.ts';

/**
 * `event-writeups check`: checks a site and prints the report.
 *
 * @returns the exit status: 0 nothing at error level, 1 findings
 * @throws {UsageError | ConfigError} when the check cannot run, with one line for people
 */
export async function runCheck(words: string[], output: CommandOutput): Promise<number> {
  const options = readCheckOptions(words);
  const siteDir = path.resolve(options.siteDir);
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  if (site.blogs.length === 0)
    throw new UsageError(`${file} has no blog: there is nothing to check.`);
  const levels = { ...configuredLevels(config, file), ...options.levels };
  const report = checkSite(site, { levels });
  if (report.summary.posts === 0 && report.diagnostics.length === 0) {
    const folders = site.blogs.map((blog) => blog.path).join(', ');
    throw new UsageError(`There is no post in ${folders}: there is nothing to check.`);
  }
  write(textOf(report, options, output.color), options, output);
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

function textOf(report: Report, options: CheckCommandOptions, color: boolean): string {
  if (options.list !== undefined) {
    const all = report.references();
    const listed =
      options.list === 'unchecked' ? all.filter(({ status }) => status === 'unchecked') : all;
    return options.format === 'json' ? writeReferenceListJson(listed) : writeReferenceList(listed);
  }
  const reporter = reporters[options.format];
  if (!reporter) throw new UsageError(`There is no format "${options.format}".`);
  return reporter(report, { color: color && options.output === undefined, quiet: options.quiet });
}

function write(text: string, options: CheckCommandOptions, output: CommandOutput): void {
  if (options.output === undefined) {
    output.write(text);
    return;
  }
  try {
    writeFileSync(options.output, text);
  } catch (error) {
    throw new UsageError(
      `${options.output} cannot be written: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
}

/** The levels that the site's config gives to the plugin: the command and the build judge alike. */
function configuredLevels(
  config: Record<string, unknown>,
  file: string,
): Record<string, RuleLevel> {
  const levels = (pluginOptions(config, 'event-writeups')?.rules ?? {}) as Record<
    string,
    RuleLevel
  >;
  for (const [rule, level] of Object.entries(levels)) {
    if (!rules.some(({ id }) => id === rule))
      throw new UsageError(`${file}: there is no rule "${rule}".`);
    if (!['off', 'info', 'warning', 'error'].includes(level)) {
      throw new UsageError(
        `${file}: rule "${rule}" has no level "${level}". Levels: off, info, warning, error.`,
      );
    }
  }
  return levels;
}

export interface CommandOutput {
  write(text: string): void;
  color: boolean;
}
