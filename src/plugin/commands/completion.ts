import type { CommandOutput } from './commandOutput.ts';
import { helpTexts } from './helpTexts.ts';
import { UsageError } from './usageError.ts';

/** `event-writeups completion SHELL`: prints a script for bash, zsh or fish. @throws {UsageError} */
export function runCompletion(words: readonly string[], output: CommandOutput): number {
  const [shell = ''] = words;
  const write = SHELLS.get(shell);
  if (!write || words.length > 1)
    throw new UsageError(`Name a shell: ${[...SHELLS.keys()].join(', ')}.`);
  output.write(write());
  return 0;
}

function bash(): string {
  const cases = Object.entries(helpTexts).map(
    ([command]) => `    ${command}) words="${flagsOf(command).join(' ')}" ;;`,
  );
  return `_event_writeups() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${[...Object.keys(helpTexts), '--help', '--version'].join(' ')}" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${[...Object.keys(helpTexts), '--help', '--version'].join(' ')}"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _event_writeups event-writeups
`;
}

/** zsh runs bash's completions. */
function zsh(): string {
  return `autoload -Uz compinit bashcompinit && compinit && bashcompinit\n${bash()}`;
}

function fish(): string {
  const lines = Object.entries(helpTexts).flatMap(([command, { does, options }]) => [
    `complete -c event-writeups -n __fish_use_subcommand -a ${command} -d ${quoted(does)}`,
    ...options.map(
      ([option, text]) =>
        `complete -c event-writeups -n '__fish_seen_subcommand_from ${command}' -l ${flagOf(option).slice(2)} -d ${quoted(text)}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

function flagsOf(command: string): string[] {
  return [...(helpTexts[command]?.options ?? []).map(([option]) => flagOf(option)), '--help'];
}

function flagOf(option: string): string {
  return option.split(' ', 1)[0] ?? option;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

const SHELLS = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);
