/** The name of a country in a locale: of `NO` it's Norway. What isn't a country's code stays as it's written. */
export function countryName(country: string | undefined, locale: string): string | undefined {
  if (country === undefined || !/^[a-z]{2}$/i.test(country)) return country;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return names.of(country.toUpperCase()) ?? country;
}
