import type { Rule } from '../check/rule.ts';
import { type Refuse, type RuleSettings, refuseUnknownRules } from '../ruleOptions.ts';
import { loadOwnRules } from './loadOwnRules.ts';

/**
 * The own rules in the options. Levels for unknown rules are rejected here, because an own rule might have that
 * name.
 *
 * @throws {ConfigError} for a file without a rule
 */
export async function configuredRules(
  { own, levels }: Pick<RuleSettings, 'own' | 'levels'>,
  siteDir: string,
  refuse: Refuse,
): Promise<Rule[]> {
  const loaded = (await loadOwnRules(own, siteDir)).map(({ rule }) => rule);
  refuseUnknownRules(Object.keys(levels), loaded, refuse);
  return loaded;
}
