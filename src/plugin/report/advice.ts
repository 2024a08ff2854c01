import type { Diagnostic } from '../check/diagnostic.ts';
import { rules } from '../check/rules/index.ts';

/**
 * Returns what to do about a finding, and the command that does it, if there's one; empty if
 * there's nothing to say. The command is called by the package's name, which also works before it's installed.
 */
export function advice({ rule, help, fix }: Pick<Diagnostic, 'rule' | 'help' | 'fix'>): string {
  const [command = 'check'] = rules.find(({ id }) => id === rule)?.commands ?? [];
  const apply = `To apply it, run npx docusaurus-plugin-event-writeups ${command} --fix.`;
  return [help, fix && apply].filter(Boolean).join(' ');
}
