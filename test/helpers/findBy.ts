import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { checkFiles } from './site.ts';

/** Returns what one rule finds in a site that also has an author, whatever the rule's own level. */
export function findBy(
  id: string,
  files: Record<string, string | Buffer>,
  config: Record<string, unknown> = {},
): Diagnostic[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const others = rules.filter((other) => other !== rule).map((other) => [other.id, 'off'] as const);
  const levels = {
    ...Object.fromEntries(others),
    ...(rule?.severity === 'off' && { [id]: 'warning' as const }),
  };
  const whole = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', ...files };
  return checkFiles(whole, config, { levels }).diagnostics;
}
