import type { Range } from '../text/source.ts';
import type { Reference } from './reference.ts';

/** The definition of a reference, for a finding about its address. */
export function definitionLocation({
  definition,
}: Reference): { range: Range; message: string }[] | undefined {
  return definition && [{ range: definition, message: 'its address is here' }];
}
