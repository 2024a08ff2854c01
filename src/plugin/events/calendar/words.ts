/** What calendar entries say in words. No translation of the theme reaches files: these are the plugin's three languages. */
export function calendarWords(locale: string): CalendarWords {
  return WORDS[new Intl.Locale(locale).language] ?? ENGLISH;
}

const ENGLISH = {
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'New date',
  movedOnline: 'Moved online',
  insteadOf: (date: string) => `originally ${date}`,
  offline: 'In person',
  online: 'Online',
  mixed: 'In person and online',
  join: 'Join online',
  organizer: 'Organiser',
  tickets: 'Tickets',
  free: 'Registration (free)',
  series: 'Series',
  programme: 'Programme',
};

const WORDS: Record<string, CalendarWords> = {
  en: ENGLISH,
  de: {
    cancelled: 'Abgesagt',
    postponed: 'Verschoben',
    rescheduled: 'Neuer Termin',
    movedOnline: 'Findet online statt',
    insteadOf: (date) => `statt ${date}`,
    offline: 'Vor Ort',
    online: 'Online',
    mixed: 'Vor Ort und online',
    join: 'Online teilnehmen',
    organizer: 'Veranstalter',
    tickets: 'Tickets',
    free: 'Anmeldung (kostenlos)',
    series: 'Reihe',
    programme: 'Programm',
  },
  fr: {
    cancelled: 'Annulé',
    postponed: 'Reporté',
    rescheduled: 'Nouvelle date',
    movedOnline: 'Se tient en ligne',
    insteadOf: (date) => `au lieu du ${date}`,
    offline: 'Sur place',
    online: 'En ligne',
    mixed: 'Sur place et en ligne',
    join: 'Participer en ligne',
    organizer: 'Organisateur',
    tickets: 'Billets',
    free: 'Inscription (gratuite)',
    series: 'Série',
    programme: 'Programme',
  },
};

type CalendarWords = typeof ENGLISH;
