import { type Foreign, isMap, textOf, textsOf, unread } from '../foreign.ts';
import type { Imported } from '../imported.ts';
import { ACCOUNTS, accountsOf } from './accounts.ts';

/** An entry of confs.tech: name, days, city, and where to propose a talk. */
export function isConfsTech(value: unknown): value is Foreign {
  return isMap(value) && 'startDate' in value && 'url' in value && !('@type' in value);
}

export function readConfsTech(entry: Foreign): Imported {
  const { name, url, startDate, endDate, city, country, cfpUrl, cfpEndDate } = entry;
  const place = textOf(city);
  const isOnline = entry.online === true;
  return {
    event: {
      name: textOf(name),
      startDate: textOf(startDate),
      endDate: textOf(endDate),
      url: textOf(url),
      location: place
        ? { address: { addressLocality: place, addressCountry: textOf(country) } }
        : undefined,
      eventAttendanceMode: isOnline ? (place ? 'mixed' : 'online') : undefined,
      cfp: textOf(cfpUrl) ? [{ url: textOf(cfpUrl), endDate: textOf(cfpEndDate) }] : undefined,
      codeOfConduct: textOf(entry.cocUrl),
      inLanguage: textsOf(entry.locales).flatMap((one) =>
        one
          .toLowerCase()
          .split(',')
          .map((language) => language.trim()),
      ),
      sameAs: accountsOf(entry),
    },
    lost: unread(entry, '', READ),
  };
}

/** Without `offersSignLanguageOrCC`, because it doesn't tell which of the two. */
const READ = new Set([
  'name',
  'url',
  'startDate',
  'endDate',
  'city',
  'country',
  'online',
  'cfpUrl',
  'cfpEndDate',
  'cocUrl',
  'locales',
  ...ACCOUNTS,
]);
