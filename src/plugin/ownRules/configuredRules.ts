import type { Rule } from '../check/rule.ts';
import { type Refuse, type RuleSettings, refuseUnknownRules } from '../ruleOptions.ts';
import { loadOwnRules } from './loadOwnRules.ts';

/**
 * The own rules that the options name. Levels for rules that nobody has are refused now: before, an own rule might have had
 * that name.
 *
 * @throws {ConfigError} for a file that holds no rule
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
