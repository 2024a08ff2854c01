/**
 * Returns the name of a country in a locale: Norway for `NO`. Anything that isn't a country code
 * stays as written.
 */
export function countryName(country: string | undefined, locale: string): string | undefined {
  if (country === undefined || !/^[a-z]{2}$/i.test(country)) return country;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return names.of(country.toUpperCase()) ?? country;
}
