import type { Imported } from './imported.ts';
import { readImport } from './readImport.ts';
import { readSource } from './source.ts';

/**
 * Imports the event in a file or at an address.
 *
 * @param name the event to import, if the file contains several
 * @throws {ImportError} with a one-line message
 */
export async function importEvent(source: string, name: string | undefined): Promise<Imported> {
  const { text, beside } = await readSource(source);
  return readImport(text, name, beside);
}
