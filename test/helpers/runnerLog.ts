/**
 * Reads a step's output like the runner of GitHub Actions: which lines are commands, what they
 * contain, and what remains in the log. Based on GitHub's documentation of workflow commands and on
 * actions/runner (ActionCommand.cs, ActionCommandManager.cs).
 */
export function readRunnerLog(output: string): RunnerLog {
  const log: RunnerLog = { annotations: [], otherCommands: [], text: [] };
  let stopToken: string | undefined;
  // .NET ends lines at \n, \r and \r\n.
  for (const line of output.replace(/\n$/, '').split(/\r\n|\r|\n/)) {
    const command = parseCommand(line, stopToken) ?? parseOldCommand(line, stopToken);
    if (stopToken !== undefined) {
      if (command?.name === stopToken) stopToken = undefined;
      else log.text.push(line);
    } else if (command?.name === 'stop-commands') {
      stopToken = command.message;
    } else if (command && isAnnotation(command.name)) {
      log.annotations.push(annotationOf(command));
    } else if (command) {
      log.otherCommands.push(line);
    } else {
      log.text.push(line);
    }
  }
  if (stopToken !== undefined) throw new Error('The commands stayed stopped.');
  return log;
}

/** `::name key=value,key=value::message` at the start of a line, after white space. */
function parseCommand(line: string, stopToken: string | undefined): Command | undefined {
  const start = line.trimStart();
  if (!start.startsWith('::')) return undefined;
  const end = start.indexOf('::', 2);
  if (end === -1) return undefined;
  const message = plainText(start.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' });
  return commandOf(start.slice(2, end), ',', message, stopToken, {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
    '%25': '%',
  });
}

/** The older `##[name key=value;]message`, anywhere in a line. */
function parseOldCommand(line: string, stopToken: string | undefined): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
  const message = plainText(line.slice(end + 1), escapes);
  return commandOf(line.slice(start + 3, end), ';', message, stopToken, escapes);
}

function commandOf(
  info: string,
  separator: string,
  message: string,
  stopToken: string | undefined,
  escapes: Record<string, string>,
): Command | undefined {
  const space = info.indexOf(' ');
  const name = space === -1 ? info : info.slice(0, space);
  if (!COMMANDS.has(name) && name !== stopToken) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space === -1 ? [] : info.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    properties.set(pair.slice(0, equals).trim(), plainText(pair.slice(equals + 1), escapes));
  }
  return { name, properties, message };
}

function plainText(text: string, escapes: Record<string, string>): string {
  let plain = text;
  for (const [escaped, character] of Object.entries(escapes))
    plain = plain.replaceAll(escaped, character);
  return plain;
}

function annotationOf({ name, properties, message }: Command): Annotation {
  const number = (key: string) => (properties.has(key) ? Number(properties.get(key)) : undefined);
  const annotation = {
    kind: name,
    file: properties.get('file'),
    line: number('line'),
    endLine: number('endLine'),
    col: number('col'),
    endColumn: number('endColumn'),
    title: properties.get('title'),
    message,
  };
  // The runner drops columns or lines that are impossible.
  const { line = 0, endLine = line, col, endColumn } = annotation;
  if (col !== undefined && line !== endLine) throw new Error('Columns over several lines.');
  if (endLine < line || (endColumn ?? 0) < (col ?? 0)) throw new Error('It ends before it begins.');
  return annotation;
}

function isAnnotation(name: string): boolean {
  return name === 'error' || name === 'warning' || name === 'notice';
}

const COMMANDS = new Set([
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo', 'stop-commands'],
  ...['set-output', 'save-state', 'set-env', 'add-path', 'add-mask'],
  ...['add-matcher', 'remove-matcher'],
]);

export interface RunnerLog {
  /** All of them; GitHub shows the first ten of each kind. */
  annotations: Annotation[];
  otherCommands: string[];
  /** The lines that aren't commands. */
  text: string[];
}

export interface Annotation {
  kind: string;
  file: string | undefined;
  line: number | undefined;
  endLine: number | undefined;
  col: number | undefined;
  endColumn: number | undefined;
  title: string | undefined;
  message: string;
}

interface Command {
  name: string;
  properties: Map<string, string>;
  message: string;
}
