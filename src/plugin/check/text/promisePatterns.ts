import memoize from 'lodash/memoize.js';
import { spokenDayPattern } from './spokenDay.ts';

/**
 * Phrases about the future in English, German and French: "will be available soon", "join us",
 * "sign up by 12 May". `…` between two parts of a pattern stands for any text within the sentence.
 */
export const promisePatterns = memoize((): readonly PromisePattern[] => [
  ...patterns('deadline', [
    `sign up|register|submit|apply|rsvp|respond|book|deadline|early bird|proposals?|papers|cfp|registration|applications?|tickets … by|before|until|till|no later than|closes?|closes? on|ends? on|deadline is|date is DAY`,
    `anmeldung(?:en)?|anmelden|meldet|melden|einreichen|einreichungen?|reicht|bewerben|bewerbt|anmeldeschluss|einsendeschluss|tickets … bis|bis zum|bis einschließlich|ist der|ist am DAY`,
    `inscri(?:vez|ption|ptions)|date limite|soumettez|candidatures?|propositions?|réservez|billets … jusqu['’]au|avant le|d['’]ici le|d['’]ici au|est le|est fixée au DAY`,
  ]),
  ...patterns('soon', [
    `will|\\p{L}+[’']ll|shall|should|going to … soon|shortly|in the coming days|in the coming weeks|in the next few days|in the next few weeks`,
    'coming soon|stay tuned|watch this space|more details soon|more details to follow|details to follow',
    'available soon|available very soon|available shortly|online soon|published soon|online shortly',
    'wird|werden|folgt|folgen|gibt es|kommt|kommen|veröffentlichen … bald|in kürze|demnächst|in den nächsten tagen|in den nächsten wochen|in den kommenden tagen|in den kommenden wochen',
    'bald verfügbar|bald online|in kürze verfügbar|in kürze online|demnächst verfügbar|demnächst online|demnächst hier',
    `sera|seront|va|vont|allons|publierons|mettrons|arrive|arrivent … bientôt|prochainement|sous peu|dans les prochains jours|dans les jours à venir|dans les semaines à venir`,
    'bientôt disponibles?|bientôt en ligne|prochainement disponibles?|disponibles? prochainement',
  ]),
  ...patterns('invitation', [
    'join us at|join us in|join us on|join us for|join us from|join us this|join us next|join us live|join us there|meet us|visit us|stop by our|drop by our|come by our|come and see|come say hello|come say hi|see you there|see you at|see you in|find us at|register now|register here|register today|sign up now|sign up here|sign up today|get your tickets?|grab your tickets?|save the date|seats are limited',
    'kommt vorbei|seid dabei|sei dabei|besucht uns|besuchen Sie uns|trefft uns|treffen Sie uns|meldet euch an|meldet euch jetzt an|jetzt anmelden|melden Sie sich an|melden Sie sich jetzt an|wir sehen uns auf|wir sehen uns bei|wir sehen uns in|wir sehen uns am|sichert euch',
    'rejoignez-nous|retrouvez-nous|venez nous voir|venez nous rencontrer|rendez-nous visite|inscrivez-vous|réservez votre place|réservez vos places|nous vous attendons',
  ]),
]);

/**
 * Sentences with these words promise nothing: they're always true, or are about a time before the
 * post.
 */
export const NO_PROMISE = whole(
  `slack|discord|gitter|matrix|zulip|telegram|whatsapp|github|gitlab|newsletter|mailing list|mailingliste|liste de diffusion|forum|twitter|mastodon|bluesky|linkedin|youtube|community meeting|community channels?|every week|every month|jede woche|jeden monat|chaque mois|chaque semaine|as soon as|sooner or later|früher oder später|tôt ou tard|was|were|had|would|war|waren|hatten?|würde|était|étaient|avait`,
);

function patterns(kind: PromisePattern['kind'], written: string[]): PromisePattern[] {
  return written.map((one) => {
    const [first = '', rest] = one.split(' … ');
    const [end = '', day] = (rest ?? '').split(' DAY');
    const tail = day === undefined ? '' : `\\s+(?<day>${spokenDayPattern()})`;
    const source =
      rest === undefined ? anyOf(first) : `${anyOf(first)}[^.!?\\n]{0,120}?${anyOf(end)}${tail}`;
    return { kind, pattern: new RegExp(source, 'giu') };
  });
}

function whole(words: string): RegExp {
  return new RegExp(anyOf(words), 'iu');
}

/** Whole words, including those with non-ASCII letters, separated by any whitespace. */
function anyOf(words: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${words.replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`;
}

interface PromisePattern {
  kind: 'deadline' | 'soon' | 'invitation';
  /** The group `day` is a date as people write it. */
  pattern: RegExp;
}
