import { randomUUID } from 'node:crypto';
import type { Report } from '../check/check.ts';
import type { RuleCommand } from '../check/rule.ts';
import { packageVersion } from '../packageVersion.ts';
import { reporters } from '../report/index.ts';
import { writeReferenceList, writeReferenceListJson } from '../report/list.ts';
import { withoutCommands } from '../report/workflowCommand.ts';
import { appendJobSummary } from './appendJobSummary.ts';
import type { CheckCommandOptions } from './checkOptions.ts';
import type { CommandOutput } from './commandOutput.ts';
import { pathInRepository } from './pathInRepository.ts';
import { UsageError } from './usageError.ts';

/** The output of `event-writeups check` and similar commands, in the requested format. */
export function reportText(
  report: Report,
  options: Wanted,
  siteDir: string,
  output: CommandOutput,
): string {
  if (options.list !== undefined) return listText(report, options, output);
  const reporter = reporters[options.format];
  if (!reporter) throw new UsageError(`There’s no format "${options.format}".`);
  const { quiet, verbose, command } = options;
  const pathPrefix = pathInRepository(siteDir, output.environment);
  return reporter(report, {
    color: output.color && options.output === undefined,
    quiet,
    verbose,
    times: verbose && (command ?? 'check') === 'check',
    command,
    pathPrefix,
    version: packageVersion(),
    inJobSummary:
      options.format === 'github'
        ? appendJobSummary(report, { quiet, pathPrefix }, output)
        : undefined,
  });
}

function listText(report: Report, { list, format }: Wanted, { note }: CommandOutput): string {
  const all = report.references();
  const listed = list === 'unchecked' ? all.filter(({ status }) => status === 'unchecked') : all;
  if (listed.length === 0)
    note(
      all.length === 0 ? 'The posts contain no references.' : 'Every reference could be checked.',
    );
  if (format === 'json') return writeReferenceListJson(listed);
  const text = writeReferenceList(listed);
  return format === 'github' ? withoutCommands(text, randomUUID()) : text;
}

type Wanted = Pick<CheckCommandOptions, 'format' | 'output' | 'quiet' | 'verbose' | 'list'> & {
  /** The command to suggest for the next run. Default: `check`. */
  command?: RuleCommand;
};
