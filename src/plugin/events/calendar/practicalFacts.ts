import { writePrice } from '../details/eventDetails.ts';
import { languageNames } from '../details/words.ts';
import type { EventBlock } from '../model/event.ts';
import { zoneNamed } from '../model/zoneNamed.ts';
import { whenOf } from '../when.ts';
import { commaIn, wordsIn } from '../words/wordsIn.ts';

/**
 * Facts that people need after they've added the event to their calendar: when the doors open, ticket prices, the
 * deadline for proposals, languages, and accessibility.
 */
export function practicalFacts(block: EventBlock, locale: string): string[] {
  const words = wordsIn(locale);
  const { timeZone, doorTime, livestream = [], inLanguage, accessibility, codeOfConduct } = block;
  const moment = (date: string | undefined, zone = timeZone) => {
    const when = whenOf({ startDate: date, timeZone: zone }, locale);
    return when && [...when.text, when.zone?.short].filter(Boolean).join(' ');
  };
  const doors = moment(doorTime);
  const languages = languageNames(inLanguage, locale).join(commaIn(locale));
  const access = [
    accessibility?.captions && words.captions,
    accessibility?.signLanguage && words.signLanguage,
    accessibility?.url,
  ];
  // Without an end, an outdated call would stay in calendars for ever.
  const calls = (block.cfp ?? []).flatMap(({ name, url, endDate, timeZone: own }) => {
    const until = moment(endDate, zoneNamed(own) ?? timeZone);
    return until ? `${name ?? words.cfp} (${words.until(until)}): ${url}` : [];
  });
  const lines = [
    doors && `${words.doors}: ${doors}`,
    ...prices(block, locale),
    ...calls,
    ...livestream.map((url) => `${words.livestream}: ${url}`),
    languages && `${words.language}: ${languages}`,
    access.some(Boolean) &&
      `${words.accessibility}: ${access.filter(Boolean).join(commaIn(locale))}`,
    codeOfConduct && `${words.codeOfConduct}: ${codeOfConduct}`,
  ];
  return lines.flatMap((line) => line || []);
}

/** `Early bird: €49 (sold out)` */
function prices({ offers = [], eventStatus }: EventBlock, locale: string): string[] {
  const words = wordsIn(locale);
  if (eventStatus === 'cancelled') return [];
  return offers.flatMap(({ name, price, priceCurrency, availability }) => {
    const cost = price === undefined ? undefined : writePrice(price, priceCurrency, locale);
    const isGone = availability === 'SoldOut';
    if (cost === undefined && !isGone) return [];
    const shown = [cost, isGone && (cost ? `(${words.soldOut})` : words.soldOut)];
    return `${name ?? words.ticket}: ${shown.filter(Boolean).join(' ')}`;
  });
}
