#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { didYouMean } from './check/text/closestMatch.ts';
import { runCheck } from './commands/check.ts';
import type { CommandOutput } from './commands/commandOutput.ts';
import { exitWith } from './commands/exitStatus.ts';
import { runExplain } from './commands/explain.ts';
import { describeSiteError } from './commands/siteError.ts';
import { UsageError } from './commands/usageError.ts';
import { ConfigError } from './docusaurus/loadConfig.ts';
import { packageVersion } from './packageVersion.ts';
import { usesColor } from './report/color.ts';
import { printable, printableStart } from './report/printable.ts';
import { isError, wordsOf } from './thrown.ts';

const COMMANDS = new Map<string, Command>([
  ['check', runCheck],
  ['explain', runExplain],
  // Loaded on demand, so that the check doesn't wait for code that it doesn't use.
  [
    'new',
    async (words, output) => {
      const { runNew } = await import('./commands/new.ts');
      const { createPrompts } = await import('./new/prompts.ts');
      const asks = process.stdin.isTTY && process.stdout.isTTY;
      return runNew(words, output, { now: new Date(), ask: asks ? createPrompts() : undefined });
    },
  ],
  [
    'init',
    async (words, output) => {
      const { runInit } = await import('./commands/init.ts');
      const { createPrompts } = await import('./new/prompts.ts');
      const asks = process.stdin.isTTY && process.stdout.isTTY;
      return runInit(words, output, asks ? createPrompts() : undefined);
    },
  ],
  [
    'images',
    async (words, output) => (await import('./commands/images.ts')).runImages(words, output),
  ],
  [
    'import',
    async (words, output) => (await import('./commands/import.ts')).runImport(words, output),
  ],
  ['links', async (words, output) => (await import('./commands/links.ts')).runLinks(words, output)],
  [
    'review',
    async (words, output) => (await import('./commands/review.ts')).runReview(words, output),
  ],
  [
    'test-rules',
    async (words, output) => (await import('./commands/testRules.ts')).runTestRules(words, output),
  ],
  [
    'follow-up',
    async (words, output) => (await import('./commands/followUp.ts')).runFollowUp(words, output),
  ],
  [
    'schema',
    async (words, output) => (await import('./commands/schema.ts')).runSchema(words, output),
  ],
  [
    'completion',
    async (words, output) =>
      (await import('./commands/completion.ts')).runCompletion(words, output),
  ],
]);

// `| head` closes the pipe before it has the whole report. The reader wants that, and the verdict
// stays the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// For most functions of a run, V8's optimisation takes longer than it saves, so it's delayed to
// those that stay busy. That saves a fifth of the CPU time. Each V8 version has its own flag for
// this, and complains about unknown ones.
const WAITS: Record<string, string> = {
  20: '--interrupt-budget=300000',
  22: '--invocation-count-for-turbofan=50000',
  24: '--invocation-count-for-turbofan=50000',
};
const waits = WAITS[process.versions.node.split('.', 1)[0] ?? ''];
if (waits) setFlagsFromString(waits);

await exitWith(() => main(process.argv.slice(2)));

async function main([command, ...words]: string[]): Promise<number> {
  if (command === '--version' || command === '-v') {
    process.stdout.write(`${packageVersion()}\n`);
    return 0;
  }
  const asksForHelp = command === 'help' || [command, ...words].some(isHelpFlag);
  if (command === undefined || asksForHelp) {
    const { helpFor } = await import('./commands/help.ts');
    process.stdout.write(helpFor([command, ...words].find((word) => word && COMMANDS.has(word))));
    return asksForHelp ? 0 : 2;
  }
  try {
    const run = COMMANDS.get(command);
    if (!run) {
      const names = [...COMMANDS.keys()];
      throw new UsageError(
        `There’s no command "${command}". ${didYouMean(command, names) ?? 'See event-writeups --help.'}`,
      );
    }
    return await run(words, {
      write: (text) => process.stdout.write(text),
      note: (line) => process.stderr.write(`${printableStart(line)}\n`),
      color: usesColor(process.stdout),
      environment: process.env,
    });
  } catch (error) {
    const known = isError(error, UsageError) || isError(error, ConfigError);
    const own = known ? undefined : describeSiteError(error, import.meta.dirname);
    const message = own ?? wordsOf(error);
    const isBug = !known && own === undefined;
    process.stderr.write(
      `event-writeups: ${isBug ? 'this is a bug in event-writeups, please report it: ' : ''}${printable(cut(message))}\n`,
    );
    if (!known && process.env.DEBUG) console.error(error);
    return 2;
  }
}

/** A message is one clear line, whatever a config contains. */
function cut(message: string): string {
  return message.length > 1000 ? `${message.slice(0, 700)} … ${message.slice(-200)}` : message;
}

function isHelpFlag(word: string | undefined): boolean {
  return word === '--help' || word === '-h';
}

type Command = (words: string[], output: CommandOutput) => number | Promise<number>;
