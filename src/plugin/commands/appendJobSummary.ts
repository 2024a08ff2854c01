import { appendFileSync, statSync } from 'node:fs';
import type { Report } from '../check/check.ts';
import { writeJobSummary } from '../report/jobSummary.ts';
import type { CommandOutput } from './commandOutput.ts';

/**
 * Appends the complete list of findings to the job summary of GitHub Actions, if there is one. If the summary can't
 * be written, the exit code stays the same.
 *
 * @returns how many findings it lists; undefined if there's no summary
 */
export function appendJobSummary(
  report: Report,
  options: { quiet: boolean; pathPrefix: string },
  output: CommandOutput,
): number | undefined {
  const { GITHUB_STEP_SUMMARY: file } = output.environment;
  if (!file) return undefined;
  try {
    const bytes = LARGEST - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    if (bytes < SMALLEST) return undefined;
    const sourceUrl = sourceUrlOf(output.environment);
    // One byte less, because the existing content may not end with a newline.
    const summary = writeJobSummary(report, { ...options, bytes: bytes - 1, sourceUrl });
    appendFileSync(file, `\n${summary.markdown}`);
    return summary.listed;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    output.note(`The job summary ${file} can’t be written: ${reason}.`);
    return undefined;
  }
}

/** Returns where a commit's files can be read, in GitHub Actions. */
export function sourceUrlOf(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = environment;
  return server && repository && sha ? `${server}/${repository}/blob/${sha}` : undefined;
}

/** GitHub drops the whole summary of a step above this (actions/runner, FileCommandManager.cs, `AttachmentSizeLimit`). */
const LARGEST = 1024 * 1024;

/** Enough for the heading and one or two findings. */
const SMALLEST = 4096;
