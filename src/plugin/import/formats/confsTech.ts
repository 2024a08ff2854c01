import { type Foreign, type Imported, isMap, textOf, textsOf } from '../imported.ts';

/** An entry of confs.tech: name, days, city, and where to propose a talk. */
export function isConfsTech(value: unknown): value is Foreign {
  return isMap(value) && 'startDate' in value && 'url' in value && !('@type' in value);
}

export function readConfsTech(entry: Foreign): Imported {
  const { name, url, startDate, endDate, city, country, online, cfpUrl, cfpEndDate } = entry;
  const place = textOf(city);
  const isOnline = online === true;
  const access = entry.offersSignLanguageOrCC === true;
  return {
    event: {
      name: textOf(name),
      startDate: textOf(startDate),
      endDate: textOf(endDate) === textOf(startDate) ? undefined : textOf(endDate),
      url: textOf(url),
      location: place
        ? { address: { addressLocality: place, addressCountry: textOf(country) } }
        : undefined,
      eventAttendanceMode: isOnline ? (place ? 'mixed' : 'online') : undefined,
      cfp: textOf(cfpUrl) ? [{ url: textOf(cfpUrl), endDate: textOf(cfpEndDate) }] : undefined,
      codeOfConduct: textOf(entry.cocUrl),
      inLanguage: textsOf(entry.locales).flatMap((one) => one.toLowerCase().split(/\s*,\s*/)),
      sameAs: accounts(entry),
    },
    lost: access ? ['offersSignLanguageOrCC: which of the two isn’t said'] : [],
  };
}

/** User names as the addresses of their accounts. */
function accounts({ twitter, mastodon, bluesky }: Foreign): string[] {
  const name = (value: unknown) => textOf(value)?.replace(/^@/, '');
  const at = /^([^@\s]+)@([^@\s]+)$/.exec(name(mastodon) ?? '');
  return [
    name(twitter) && `https://x.com/${name(twitter)}`,
    at ? `https://${at[2]}/@${at[1]}` : textOf(mastodon),
    name(bluesky) && `https://bsky.app/profile/${name(bluesky)}`,
  ].flatMap((one) => (one && /^https:\/\//.test(one) ? [one] : []));
}
