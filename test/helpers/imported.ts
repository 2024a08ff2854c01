import { expect } from 'vitest';
import { readFrontMatter } from '../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';
import { readEvent } from '../../src/plugin/events/model/readEvent.ts';
import { eventYaml } from '../../src/plugin/import/eventYaml.ts';
import { readImport } from '../../src/plugin/import/readImport.ts';

/**
 * Returns front matter after an import, and the losses.
 *
 * @param text of the imported file
 * @param name of the event to import, if there are several
 * @param beside texts of related files, by name
 */
export async function importedFrom(text: string, name?: string, beside?: Record<string, string>) {
  const { event, lost } = await readImport(text, name, beside);
  const source = createSource('post.md', `---\n${eventYaml(event)}---\n`);
  const { block, problems } = readEvent(readFrontMatter(source).event);
  expect(problems).toEqual([]);
  return { block, lost };
}
