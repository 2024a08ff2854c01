import type { LinkData } from '../model/shown.ts';

/** The names of languages in the words of a locale: `English`, `Brazilian Portuguese`. */
export function languageNames(tags: readonly string[] | undefined, locale: string): string[] {
  if (!tags) return [];
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return tags.map((tag) => names.of(tag) ?? tag);
}

/** A link, named by its address where it has no name. */
export function linkData(
  { name, url }: { name?: string; url: string },
  href: (address: string) => string,
): LinkData {
  return { name: name ?? url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), url: href(url) };
}

/** That an event takes place online, in files that no translation of the theme reaches. */
export function onlineWord(locale: string): string {
  return new Intl.Locale(locale).language === 'fr' ? 'En ligne' : 'Online';
}
