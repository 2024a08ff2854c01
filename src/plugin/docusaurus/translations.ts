import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { localeNames } from '../events/words/localeNames.ts';
import { readWhole } from '../files/openFile.ts';

/**
 * The theme's texts in a locale: for `fr-CA`, the French ones. Without a translation, they stay English until the site
 * translates them (`docusaurus write-translations`).
 */
export function readTranslations(locale: string): Record<string, string> {
  for (const name of localeNames(locale)) {
    // The locale comes from the config. With `../` in it, another file would be read.
    if (!/^\w+(?:-\w+)*$/.test(name)) continue;
    const file = fileURLToPath(new URL(`../theme/translations/${name}.json`, import.meta.url));
    if (existsSync(file))
      return JSON.parse(readWhole(file, LARGEST).toString('utf8')) as Record<string, string>;
  }
  return {};
}

/** In bytes. */
const LARGEST = 1_000_000;
