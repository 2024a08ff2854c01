import path from 'node:path';
import { count } from '../check/text/values.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { loadOwnRules } from '../ownRules/loadOwnRules.ts';
import { type ExampleResult, testRule } from '../ownRules/testRule.ts';
import { printable } from '../report/printable.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/**
 * `event-writeups test-rules`: runs the examples of a site's own rules.
 *
 * @returns the exit code: 0 = all passed, 1 = one failed
 * @throws {UsageError | ConfigError}
 */
export async function runTestRules(words: string[], output: CommandOutput): Promise<number> {
  const { positionals } = parseWords('test-rules', words, {});
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const siteDir = path.resolve(positionals[0] ?? '.');
  const { file, config } = await loadConfig(siteDir);
  const { own } = readConfiguredOptions(config, file);
  if (own.length === 0)
    throw new UsageError(
      `${file} names no rules of its own: set rules.own in the plugin’s options.`,
    );
  const started = performance.now();
  const loaded = await loadOwnRules(own, siteDir);
  let examples = 0;
  let failed = 0;
  for (const { file: ruleFile, rule } of loaded) {
    output.write(`${printable(`${ruleFile}  ${rule.id} (${rule.severity})`)}\n`);
    for (const result of testRule(rule)) {
      examples++;
      if (!result.passed) failed++;
      output.write(
        linesOf(result)
          .map((line) => `${printable(line)}\n`)
          .join(''),
      );
    }
    output.write('\n');
  }
  const verdict = failed === 0 ? '✔' : `✖ ${failed} failed ·`;
  const duration = Math.round(performance.now() - started);
  output.write(
    `${verdict} ${count(loaded.length, 'rule')}, ${count(examples, 'example')} · ${duration} ms\n`,
  );
  return failed === 0 ? 0 : 1;
}

function linesOf({ name, passed, expected, found }: ExampleResult): string[] {
  if (passed) return [`  ✔ ${name}`];
  return [`  ✖ ${name}`, ...listed('expected', expected), ...listed('found   ', found)];
}

function listed(what: string, lines: readonly string[]): string[] {
  return (lines.length > 0 ? lines : ['nothing']).map((line) => `      ${what}  ${line}`);
}
