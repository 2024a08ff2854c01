import type { LinkData } from '../model/shown.ts';

/** Returns the names of languages in a locale: `English`, `Brazilian Portuguese`. */
export function languageNames(tags: readonly string[] | undefined, locale: string): string[] {
  if (!tags) return [];
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return tags.map((tag) => names.of(tag) ?? tag);
}

/** A link. Without a name, it's named after its address. */
export function linkData(
  { name, url }: { name?: string; url: string },
  href: (address: string) => string,
): LinkData {
  return { name: name ?? url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), url: href(url) };
}
