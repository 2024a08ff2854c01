import type { Diagnostic } from '../check/diagnostic.ts';

/**
 * Returns what to do about a finding, and whether `--fix` does it; empty if there's nothing to say.
 */
export function advice({ help, fix }: Pick<Diagnostic, 'help' | 'fix'>): string {
  return [help, fix && '--fix writes it.'].filter(Boolean).join(' ');
}
