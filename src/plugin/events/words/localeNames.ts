/**
 * The names under which a locale's translation may be found, closest first. `zh-CN` is `zh-Hans` and `pt` is `pt-BR`, but
 * `zh-TW` and `pt-PT` are neither.
 */
export function localeNames(locale: string): string[] {
  const [before = locale] = locale.split(/[-_]/);
  try {
    const { language, script, region } = new Intl.Locale(locale).maximize();
    return [locale, `${language}-${script}`, `${language}-${region}`, language];
  } catch {
    // Docusaurus also accepts names that aren't language tags.
    return [locale, before];
  }
}
