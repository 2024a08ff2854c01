import type { Rule } from '../check/rule.ts';
import { configuredRules } from '../ownRules/configuredRules.ts';
import type { ConfiguredOptions } from './configuredOptions.ts';
import { UsageError } from './usageError.ts';

/**
 * Loads a site's own rules.
 *
 * @param file the config's name, for messages
 * @throws {UsageError | ConfigError}
 */
export function ownRulesOf(
  configured: ConfiguredOptions,
  siteDir: string,
  file: string,
): Promise<Rule[]> {
  return configuredRules(configured, siteDir, (problem) => {
    throw new UsageError(`${file}: ${problem}`);
  });
}
