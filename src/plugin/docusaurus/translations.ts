import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWhole } from '../files/openFile.ts';

/**
 * The texts of the theme in a locale, where there is a translation: of `fr-CA` the French one. Of other locales the texts
 * are English until the site translates them (`docusaurus write-translations`).
 */
export function readTranslations(locale: string): Record<string, string> {
  for (const name of [locale, locale.split('-')[0] ?? '']) {
    // A locale is a text of the config: of one with steps up in it, another file would be read.
    if (!/^\w+(?:-\w+)*$/.test(name)) continue;
    const file = fileURLToPath(new URL(`../theme/translations/${name}.json`, import.meta.url));
    if (existsSync(file))
      return JSON.parse(readWhole(file, LARGEST).toString('utf8')) as Record<string, string>;
  }
  return {};
}

/** Bytes. */
const LARGEST = 1_000_000;
