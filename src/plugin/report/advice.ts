import type { Diagnostic } from '../check/diagnostic.ts';

/** What to do about a finding, and whether `--fix` does it; empty when there is nothing to say. */
export function advice({ help, fix }: Pick<Diagnostic, 'help' | 'fix'>): string {
  return [help, fix && '--fix writes it.'].filter(Boolean).join(' ');
}
