#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { runCheck } from './commands/check.ts';
import type { CommandOutput } from './commands/commandOutput.ts';
import { exitWith } from './commands/exitStatus.ts';
import { runExplain } from './commands/explain.ts';
import { UsageError } from './commands/usageError.ts';
import { ConfigError } from './docusaurus/loadConfig.ts';
import { usesColor } from './report/color.ts';
import { printable } from './report/printable.ts';

const HELP = `event-writeups check [siteDir]   finds what would break the posts of a Docusaurus blog

  --format FORMAT          text, json, github, sarif or junit (default: text; in GitHub Actions: github)
  --output FILE            writes it to a file
  --rule ID=LEVEL          off, info, warning or error; more than once
  --max-warnings N         exit status 1 when there are more warnings
  --quiet                  shows errors only
  --verbose                shows every finding in full, where a rule has more than a few
  --fix                    writes what is sure: keys and cases; with --dry-run it prints a patch
  --changed [REF]          only what this change touches or breaks elsewhere (REF: the branch to compare with)
  --baseline FILE          findings that are known; --write-baseline writes it, and later only shrinks it
  --list references        every reference with what became of it; "unchecked": those that cannot be checked

event-writeups new [siteDir]     starts a post: asks in a terminal for what these leave open

  --event NAME             what the event is called
  --date YYYY-MM-DD        its first day; --end YYYY-MM-DD its last, if it has more than one
  --place PLACE            the city, or "online"
  --author KEY             who writes, more than once; KEY=NAME adds somebody new to the authors file
  --tag KEY                more than once; KEY=LABEL adds a new one to the tags file
  --title TITLE            and --slug SLUG, the end of the address: suggested by the event unless given
  --blog ID                in a site with several blogs
  --from FILE|URL          takes the event from a file, as import does; --name NAME chooses one of several

event-writeups import FILE|URL   prints the event of an .ics file, a web page, a schedule.json or .xml, Sessionize, confs.tech,
                                 RubyEvents or an events.json as front matter

  --name NAME              chooses one of several events
  --update POST            prints what it would add to a post, as a patch; --write changes the post

event-writeups images [siteDir]  the pictures of the blogs: their weight, and what would improve them

  --write                  does so: shrinks what is over the budget, removes the location of photos
  --format FORMAT          text or json

event-writeups explain [RULE]    what a rule finds, why, and examples; without a name it lists the rules
event-writeups schema [siteDir]  JSON Schemas for editors, with the blog's own keys; --out DIR writes them

Exit status: 0 no errors, 1 errors, 2 the command could not run, 130 Ctrl-C in a question.
`;

const COMMANDS = new Map<string, Command>([
  ['check', runCheck],
  ['explain', runExplain],
  // Loaded when called: the check should not wait for what it does not use.
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
    'images',
    async (words, output) => (await import('./commands/images.ts')).runImages(words, output),
  ],
  [
    'import',
    async (words, output) => (await import('./commands/import.ts')).runImport(words, output),
  ],
  [
    'schema',
    async (words, output) => (await import('./commands/schema.ts')).runSchema(words, output),
  ],
]);

// `| head` closes the pipe before the report is through it. That is the reader's wish, and changes no verdict.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Ten thousand posts would else take 80 MB more: V8 lets a heap grow by half and more before it looks what nobody needs.
setFlagsFromString('--heap-growing-percent=20');

// V8 takes longer to optimise most functions of a run than it saves: it waits for those that stay busy. That's a quarter
// less of the processor's time. Each V8 has its own flag for this, and complains of one that it doesn't know.
const WAITS: Record<string, string> = {
  20: '--interrupt-budget=1000000',
  22: '--invocation-count-for-turbofan=50000',
  24: '--invocation-count-for-turbofan=50000',
};
const waits = WAITS[process.versions.node.split('.', 1)[0] ?? ''];
if (waits) setFlagsFromString(waits);

await exitWith(() => main(process.argv.slice(2)));

async function main([command, ...words]: string[]): Promise<number> {
  const asksForHelp = [command, ...words].some((word) => word === '--help' || word === '-h');
  if (command === undefined || asksForHelp) {
    process.stdout.write(HELP);
    return asksForHelp ? 0 : 2;
  }
  try {
    const run = COMMANDS.get(command);
    if (!run) throw new UsageError(`There’s no command "${command}". See event-writeups --help.`);
    return await run(words, {
      write: (text) => process.stdout.write(text),
      note: (line) => process.stderr.write(`${printable(line)}\n`),
      color: usesColor(process.stdout),
      environment: process.env,
    });
  } catch (error) {
    const known = error instanceof UsageError || error instanceof ConfigError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `event-writeups: ${known ? '' : 'this is a fault of event-writeups itself, please report it: '}${printable(message)}\n`,
    );
    if (!known && process.env.DEBUG) console.error(error);
    return 2;
  }
}

type Command = (words: string[], output: CommandOutput) => number | Promise<number>;
