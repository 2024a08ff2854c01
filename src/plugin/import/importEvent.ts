import type { Imported } from './imported.ts';
import { readImport } from './readImport.ts';
import { readSource } from './source.ts';

/**
 * The event in a file or at an address.
 *
 * @param name the event to take, of a file with several
 * @throws {ImportError} with one line for people
 */
export async function importEvent(source: string, name: string | undefined): Promise<Imported> {
  const { text, beside } = await readSource(source);
  return readImport(text, name, beside);
}
