import { type CommandHelp, helpTexts } from './helpTexts.ts';

/** What `event-writeups --help` prints, or `event-writeups COMMAND --help` for a command that exists. */
export function helpFor(command?: string): string {
  const help = command === undefined ? undefined : helpTexts[command];
  return help ? commandHelp(help) : overview();
}

function overview(): string {
  return `Checks the posts of a Docusaurus blog, and helps you write them.

Usage: event-writeups COMMAND [options]

Commands:
${table(Object.values(helpTexts).map(({ usage, does }) => [usage, firstSentence(does)]))}

Options:
${table([
  ['--help', 'show help; event-writeups COMMAND --help shows a command’s options'],
  ['--version', 'show the version'],
])}

Environment:
${table([
  ['NO_COLOR=1', 'print without colours'],
  ['FORCE_COLOR=1', 'print with colours, even into a file'],
  ['DEBUG=1', 'show the stack if the command itself fails'],
])}

Exit codes: 0 = no errors, 1 = errors found, 2 = the command couldn’t run, 130 = cancelled
Guide: https://event-writeups.github.io/docs/existing-blog
`;
}

function commandHelp({ usage, does, options, examples, exitCodes }: CommandHelp): string {
  const parts = [
    `${does}\n\nUsage: event-writeups ${usage}${options.length > 0 ? ' [options]' : ''}`,
    ...(options.length > 0 ? [`Options:\n${table(options)}`] : []),
    `Examples:\n${examples.map(([line, purpose]) => `  # ${purpose}\n  ${line}`).join('\n')}`,
    `Exit codes: ${exitCodes}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}

function firstSentence(text: string): string {
  return text.split('. ', 1)[0]?.replace(/\.$/, '') ?? text;
}
