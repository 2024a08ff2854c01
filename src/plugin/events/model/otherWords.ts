/** What other calendars and blogs call a field. */
export function meantBy(key: string, known: readonly string[]): string | undefined {
  return OTHER_WORDS.get(plain(key))?.find((name) => known.includes(name));
}

/** What to do with a field whose content belongs into the items of a list. */
export function elsewhereOf(key: string): string | undefined {
  return ELSEWHERE.get(plain(key));
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

/** What belongs into the items of a list. */
const ELSEWHERE = new Map([
  ['track', 'Write the track of each talk: track, in talks.'],
  ['tracks', 'Write the track of each talk: track, in talks.'],
  ['price', 'Write what a ticket costs: offers, with price and priceCurrency.'],
  [
    'pricelist',
    'Write what tickets cost: offers, with price and priceCurrency; or move the address to links.',
  ],
  ['cfpdeadline', 'Write when the call for papers closes: endDate, in cfp.'],
  ['cfpenddate', 'Write when the call for papers closes: endDate, in cfp.'],
]);

const OTHER_WORDS = new Map([
  ['from', ['startDate']],
  ['date', ['startDate', 'uploadDate']],
  ['until', ['endDate']],
  ['tz', ['timeZone']],
  ['title', ['name']],
  ['kind', ['type']],
  ['venue', ['location']],
  ['place', ['location']],
  ['where', ['location']],
  ['city', ['addressLocality', 'location']],
  ['country', ['addressCountry']],
  ['website', ['url']],
  ['link', ['url', 'links']],
  ['href', ['url']],
  ['speaker', ['performer', 'talks']],
  ['speakers', ['performer', 'talks']],
  ['authors', ['performer']],
  ['video', ['recording']],
  ['tickets', ['registrationUrl']],
  ['ticketsurl', ['registrationUrl']],
  ['partners', ['sponsor']],
  ['sponsors', ['sponsor']],
  ['level', ['tier']],
  ['logourl', ['logo']],
  ['houserules', ['codeOfConduct']],
  ['coc', ['codeOfConduct']],
  ['cocurl', ['codeOfConduct']],
  ['conduct', ['codeOfConduct']],
  ['language', ['inLanguage']],
  ['languages', ['inLanguage']],
  ['locale', ['inLanguage']],
  ['locales', ['inLanguage']],
  ['lang', ['inLanguage']],
  ['callforpapers', ['cfp']],
  ['callforspeakers', ['cfp']],
  ['cfpurl', ['cfp']],
  ['deadline', ['endDate']],
  ['closes', ['endDate']],
  ['opens', ['startDate']],
  ['capacity', ['maximumAttendeeCapacity']],
  ['attendees', ['attendeeCount']],
  ['seats', ['maximumAttendeeCapacity']],
  ['ticket', ['offers']],
  ['currency', ['priceCurrency']],
  ['hashtag', ['keywords']],
  ['hashtags', ['keywords']],
  ['tags', ['keywords']],
  ['chapters', ['hasPart']],
  ['parts', ['hasPart']],
  ['start', ['startDate', 'startOffset']],
  ['end', ['endDate', 'endOffset']],
  ['stream', ['livestream']],
  ['doors', ['doorTime']],
  ['twitter', ['sameAs']],
  ['mastodon', ['sameAs']],
  ['accounts', ['sameAs']],
  ['hall', ['room']],
  ['stage', ['room']],
  ['abstract', ['description']],
  ['summary', ['description']],
  ['resources', ['links']],
  ['attachments', ['links']],
  ['a11y', ['accessibility']],
  ['status', ['eventStatus']],
  ['online', ['virtualLocation']],
]);
