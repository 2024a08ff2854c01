import { runFollowUp } from '../../src/plugin/commands/followUp.ts';
import { runLinks } from '../../src/plugin/commands/links.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import type { LinkSettings } from '../../src/plugin/links/answerLinks.ts';
import type { CheckRun } from './runCheck.ts';

/** Runs `event-writeups links` in this process, with the test's own network. */
export function runLinksHere(
  words: string[],
  network: Partial<LinkSettings>,
  environment: NodeJS.ProcessEnv = {},
): Promise<CheckRun> {
  return run((output) => runLinks(words, { ...output, environment }, network));
}

/** Runs `event-writeups follow-up` in this process. */
export function runFollowUpHere(
  words: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CheckRun> {
  return run((output) => runFollowUp(words, { ...output, environment }));
}

async function run(command: (output: Parameters<typeof runLinks>[1]) => Promise<number>) {
  const run: CheckRun = { status: 2, stdout: '', notes: [] };
  try {
    run.status = await command({
      write: (text) => {
        run.stdout += text;
      },
      note: (line) => run.notes.push(line),
      color: false,
      environment: {},
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    run.notes.push(error.message);
  }
  return run;
}
