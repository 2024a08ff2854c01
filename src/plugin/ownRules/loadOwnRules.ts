import path from 'node:path';
import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { relativePath } from '../check/site/paths.ts';
import { ConfigError } from '../docusaurus/loadConfig.ts';
import { importDefault, quietly } from '../docusaurus/loadModule.ts';
import { guardRule } from './guardRule.ts';
import { readRule } from './readRule.ts';
import { ruleFiles } from './ruleFiles.ts';

/**
 * Loads a site's own rules the same way as its config: TypeScript or JavaScript, once per process.
 * They run in the check, the build and the dev server.
 *
 * @param patterns the option `rules.own`
 * @throws {ConfigError} for a file without a rule, with a one-line message
 */
export async function loadOwnRules(
  patterns: readonly string[],
  siteDir: string,
): Promise<OwnRule[]> {
  const loaded: OwnRule[] = [];
  for (const file of ruleFiles(patterns, siteDir)) {
    const known = kept.get(file) ?? (await loadFile(file, siteDir));
    kept.set(file, known);
    loaded.push(...known);
  }
  refuseSameIds(loaded);
  return loaded;
}

/** A build loads them once, although each locale asks for them. */
const kept = new Map<string, OwnRule[]>();

async function loadFile(filePath: string, siteDir: string): Promise<OwnRule[]> {
  const file = relativePath(siteDir, filePath);
  const exported = await quietly(() => importDefault(filePath)).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${file} can’t be loaded: ${reason.split('\n')[0]}`);
  });
  const list: unknown[] = Array.isArray(exported) ? exported : [exported];
  if (list.length === 0) throw new ConfigError(`${file} exports no rule.`);
  return list.map((value) => {
    const read = readRule(value);
    if ('problem' in read) throw new ConfigError(`${file}: ${read.problem}`);
    return { file: path.relative('.', filePath), rule: guardRule(read.rule, file) };
  });
}

function refuseSameIds(loaded: readonly OwnRule[]): void {
  const owners = new Map(rules.map(({ id }) => [id, 'event-writeups']));
  for (const { file, rule } of loaded) {
    const owner = owners.get(rule.id);
    if (owner !== undefined)
      throw new ConfigError(
        `${file}: ${owner} already has a rule "${rule.id}". Choose another id.`,
      );
    owners.set(rule.id, file);
  }
}

export interface OwnRule {
  /** The path as a terminal recognises it. */
  file: string;
  /** It never throws. */
  rule: Rule;
}
