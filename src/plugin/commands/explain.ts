import path from 'node:path';
import type { Example, Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { didYouMean } from '../check/text/closestMatch.ts';
import { hasConfig, loadConfig } from '../docusaurus/loadConfig.ts';
import { printable } from '../report/printable.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { ownRulesOf } from './ownRulesOf.ts';
import { UsageError } from './usageError.ts';

/**
 * `event-writeups explain RULE`: what a rule finds, why, and examples. Without a name, it lists all rules,
 * including those of the site in this folder.
 *
 * @throws {UsageError | ConfigError}
 */
export async function runExplain(words: readonly string[], output: CommandOutput): Promise<number> {
  const [id, ...more] = words;
  if (more.length > 0) throw new UsageError(`Name only one rule: "${more[0]}" is a second one.`);
  const known = rules.find((candidate) => candidate.id === id);
  if (known) {
    output.write(explain(known));
    return 0;
  }
  const all = [...rules, ...(await rulesHere())];
  if (id === undefined) {
    const width = Math.max(...all.map((rule) => rule.id.length));
    output.write(
      all
        .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`)
        .join(''),
    );
    return 0;
  }
  const own = all.find((candidate) => candidate.id === id);
  if (!own) {
    const ids = all.map((candidate) => candidate.id);
    throw new UsageError(
      `There’s no rule "${id}". ${didYouMean(id, ids) ?? 'Run event-writeups explain to list them.'}`,
    );
  }
  output.write(printableLines(explain(own)));
  return 0;
}

/** The own rules of the site in this folder; empty if there's no site. */
async function rulesHere(): Promise<Rule[]> {
  const siteDir = path.resolve('.');
  if (!hasConfig(siteDir)) return [];
  const { file, config } = await loadConfig(siteDir);
  return ownRulesOf(readConfiguredOptions(config, file), siteDir, file);
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
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

/** Returns the files of an example, each line after a bar. */
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
