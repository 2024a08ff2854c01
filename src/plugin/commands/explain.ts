import type { Example, Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { didYouMean } from '../check/text/closestMatch.ts';
import type { CommandOutput } from './commandOutput.ts';
import { UsageError } from './usageError.ts';

/** `event-writeups explain RULE`: what a rule finds, why, and examples. Without a name it lists the rules. @throws {UsageError} */
export function runExplain(words: readonly string[], output: CommandOutput): number {
  const [id, ...more] = words;
  if (more.length > 0) throw new UsageError(`One rule at a time: "${more[0]}" is one too many.`);
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    output.write(
      rules
        .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`)
        .join(''),
    );
    return 0;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = rules.map((candidate) => candidate.id);
    throw new UsageError(
      `There’s no rule "${id}". ${didYouMean(id, ids) ?? '"event-writeups explain" lists them.'}`,
    );
  }
  output.write(explain(rule));
  return 0;
}

function explain({ id, severity, summary, why, examples }: Rule): string {
  const bad = examples.bad.map((example) => {
    const says = example.says.map(
      ({ message, help }) => `    ${message}${help ? ` ${help}` : ''}\n`,
    );
    return `${writeExample(example)}\n${says.join('')}`;
  });
  return `${id} (${severity})\n\n${summary}\n${why}\n\nFound:\n\n${bad.join('\n')}\nRight:\n\n${examples.good.map(writeExample).join('\n')}`;
}

/** The files of an example, each line behind a bar. */
function writeExample({ title, files }: Example): string {
  const blocks = Object.entries(files).map(([file, content]) => {
    if (typeof content !== 'string') return `    ${file}  (${content.about})\n`;
    const lines = content.replace(/[⟦⟧]/g, '').trimEnd().split('\n');
    return content === ''
      ? `    ${file}  (exists)\n`
      : `    ${file}\n${lines.map((line) => `    │ ${line}`.trimEnd()).join('\n')}\n`;
  });
  return `  ${title}\n${blocks.join('')}`;
}
