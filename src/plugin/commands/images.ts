import path from 'node:path';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
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

/**
 * `event-writeups images`: the pictures of a site's blogs with their weight, and what would improve them; with `--write`
 * it does so. A picture is never replaced by one that is heavier, and keeps its name.
 *
 * @throws {UsageError | ConfigError} with one line for people
 */
export async function runImages(words: string[], output: CommandOutput): Promise<number> {
  const { siteDir, write, format } = readOptions(words);
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  if (site.blogs.length === 0) throw new UsageError(`${file} has no blog: there are no pictures.`);
  const { budget } = readConfiguredOptions(config, file);
  const pictures = await takeInventory(site, budget);
  if (!loadSharp())
    output.note('sharp is not installed, so pictures cannot be made smaller: npm install sharp.');
  const left = write ? writePictures(pictures) : [];
  for (const file of left)
    output.note(`${file} was saved meanwhile, and is left as it is: run --write again.`);
  output.write(format === 'json' ? imagesJson(pictures, write) : imagesTable(pictures, write));
  return 0;
}

/**
 * Writes what was improved, unless somebody saved the file since it was read.
 *
 * @returns the files that were left alone
 * @throws {UsageError} when a file cannot be written
 */
export function writePictures(pictures: readonly ListedPicture[]): string[] {
  return pictures.flatMap(({ file, filePath, repaired, digest }) => {
    if (!repaired) return [];
    try {
      if (digestOf(readWhole(filePath, LARGEST_PICTURE)) !== digest) return [file];
      writeAtomically(filePath, repaired.content);
      return [];
    } catch (error) {
      throw new UsageError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  });
}

function readOptions(words: string[]): ImagesOptions {
  const { values, positionals } = parseWords('images', words, {
    write: { type: 'boolean' },
    format: { type: 'string' },
  });
  if (positionals.length > 1)
    throw new UsageError(`One site at a time: "${positionals[1]}" is one too many.`);
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
