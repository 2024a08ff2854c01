/** Dates that aren't days yet, in the plugin's three languages: `Intl` has no words for quarters. */

/** `Q2 2027`, of the quarter in which a wall clock is. */
export function writeQuarter(wall: number, locale: string): string {
  const date = new Date(wall);
  return dateWords(locale).quarter(quarterOf(wall), date.getUTCFullYear());
}

/** From 1 to 4. */
export function quarterOf(wall: number): number {
  return Math.floor(new Date(wall).getUTCMonth() / 3) + 1;
}

export function dateWords(locale: string): DateWords {
  return WORDS[new Intl.Locale(locale).language] ?? ENGLISH;
}

const ENGLISH = {
  unknown: 'Date to be announced',
  short: 'TBA',
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  shortQuarter: (quarter: number) => `Q${quarter}`,
};

const WORDS: Record<string, DateWords> = {
  en: ENGLISH,
  de: {
    unknown: 'Termin folgt',
    short: 'offen',
    quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
    shortQuarter: (quarter) => `Q${quarter}`,
  },
  fr: {
    unknown: 'Date à venir',
    short: '…',
    quarter: (quarter, year) => `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}`,
    shortQuarter: (quarter) => `T${quarter}`,
  },
};

type DateWords = typeof ENGLISH;
