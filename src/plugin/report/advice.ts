import type { Diagnostic } from '../check/diagnostic.ts';
import { count } from '../check/values.ts';

/**
 * What to do about a finding, whether `--fix` does it, and how many more there are of the same; empty when there is
 * nothing to say.
 */
export function advice({ help, fix, more, rule }: Advised): string {
  const others =
    more &&
    `${count(more, 'more finding')} of ${rule} in this file ${more === 1 ? 'is' : 'are'} not listed.`;
  return [help, fix && '--fix writes it.', others].filter(Boolean).join(' ');
}

type Advised = Pick<Diagnostic, 'help' | 'fix' | 'more' | 'rule'>;
