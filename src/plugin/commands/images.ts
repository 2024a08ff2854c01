import path from 'node:path';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
import type { Site } from '../check/site/site.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { readWhole } from '../files/openFile.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { digestOf, type ListedPicture, takeInventory } from '../images/inventory.ts';
import { loadSharp } from '../images/sharp.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { imagesJson, imagesTable } from './imagesTable.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';
import { leadsOut, linkedOut } from './writeOutput.ts';

/**
 * `event-writeups images`: lists the images of a site's blogs with their sizes and possible improvements, and makes these
 * with `--write`. An image keeps its name and never gets heavier.
 *
 * @throws {UsageError | ConfigError} with a one-line message
 */
export async function runImages(words: string[], output: CommandOutput): Promise<number> {
  const { siteDir, write, format } = readOptions(words);
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  if (site.blogs.length === 0) throw new UsageError(`${file} has no blog, so there are no images.`);
  const { budget } = readConfiguredOptions(config, file);
  const pictures = await takeInventory(site, budget);
  if (!loadSharp())
    output.note('sharp isn’t installed, so images can’t be shrunk. Run npm install sharp.');
  const left = write ? writePictures(pictures, site) : [];
  for (const sentence of left) output.note(sentence);
  output.write(format === 'json' ? imagesJson(pictures, write) : imagesTable(pictures, write));
  return 0;
}

/**
 * Writes the improved images, unless the file has changed since it was read, or a link leads it out
 * of the site.
 *
 * @returns a sentence on each file that wasn't changed
 * @throws {UsageError} if a file can't be written
 */
export function writePictures(
  pictures: readonly ListedPicture[],
  { dir, repositoryDir = dir }: Pick<Site, 'dir' | 'repositoryDir'>,
): string[] {
  return pictures.flatMap(({ file, filePath, repaired }) => {
    if (!repaired) return [];
    if (leadsOut(filePath, repositoryDir)) return [linkedOut(file)];
    try {
      if (digestOf(readWhole(filePath, LARGEST_PICTURE)) !== repaired.digest)
        return [`${file} was saved in the meantime, so it wasn’t changed. Run the command again.`];
      writeAtomically(filePath, repaired.content);
      return [];
    } catch (error) {
      throw new UsageError(`${file} can’t be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  });
}

function readOptions(words: string[]): ImagesOptions {
  const { values, positionals } = parseWords('images', words, {
    write: { type: 'boolean' },
    format: { type: 'string' },
  });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const { write = false, format = 'text' } = values;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`There’s no format "${format}". Formats: text, json.`);
  return { siteDir: path.resolve(positionals[0] ?? '.'), write, format };
}

interface ImagesOptions {
  /** Absolute. */
  siteDir: string;
  write: boolean;
  format: 'text' | 'json';
}
