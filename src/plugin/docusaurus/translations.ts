import { existsSync, readFileSync } from 'node:fs';

/**
 * The texts of the theme in a locale, where there is a translation: of `fr-CA` the French one. Of other locales the texts
 * are English until the site translates them (`docusaurus write-translations`).
 */
export function readTranslations(locale: string): Record<string, string> {
  for (const name of [locale, locale.split('-')[0]]) {
    const file = new URL(`../theme/translations/${name}.json`, import.meta.url);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  }
  return {};
}
