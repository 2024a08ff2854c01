/**
 * A GitHub workflow command on one line: `::error file=…,line=1::message`. It escapes what actions/toolkit escapes
 * (packages/core/src/command.ts) and actions/runner unescapes (ActionCommand.cs).
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
 * A text for the log that contains no commands. The runner recognises `::…::` at the start of a line, also after
 * spaces, and `##[…]` anywhere: a file name or a line in a post could forge one.
 *
 * @param token makes the runner read commands again; authors of the text must not know it
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
