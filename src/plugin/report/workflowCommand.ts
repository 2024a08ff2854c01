/**
 * One of GitHub's workflow commands, in one line: `::error file=…,line=1::message`. What is escaped is what
 * actions/toolkit escapes (packages/core/src/command.ts) and actions/runner turns back (ActionCommand.cs).
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}`;
}

/**
 * A text for the log in which nothing is a command. The runner finds `::…::` at the start of a line behind spaces and
 * `##[…]` anywhere in it: a file's name or a line of a post could forge one.
 *
 * @param token what makes the runner listen again; nobody who wrote the text may know it
 */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
