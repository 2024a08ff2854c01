import { expect, test } from 'vitest';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { addresses, eventOf } from '../../helpers/events.ts';

const whole = eventOf(`
id: tide-2026
name: Tide Conf
startDate: 2026-05-01T18:30
endDate: 2026-05-02T12:00
timeZone: Europe/Oslo
type: Hackathon
series: {name: Tides, frequency: every spring}
eventStatus: rescheduled
previousStartDate: 2026-04-01
location: [{name: Hall 3, address: {addressLocality: Oslo, addressCountry: "NO"}, geo: {latitude: 59.9, longitude: 10.7}}, Hall 4]
virtualLocation: https://meet.example.org
organizer: [The harbour, Crane Works]
url: https://tide.example.org
sponsor: {name: Rope, url: https://rope.example.org, tier: Gold}
cfp: {url: https://cfp.example.org, endDate: 2026-02-01}
offers: {price: 10, priceCurrency: EUR}
isAccessibleForFree: false
recording: [{url: https://films.example.org/a, uploadDate: 2026-05-10}, {url: https://films.example.org/b, name: Sign language}]
talks:
  - id: ebb
    name: Ebb
    type: keynote
    performer: [Ada Lovelace, zzak]
    startDate: 2026-05-01T19:00
    room: Hall 3
    slides: https://slides.example.org/ebb
    recording: {url: https://films.example.org/ebb, startOffset: 1:00}
    eventStatus: cancelled
`);

test('an events.json is read without loss', async () => {
  const { event, lost } = await readImport(eventsJson([whole], addresses));
  expect(event).toEqual({
    id: 'tide-2026',
    name: 'Tide Conf',
    startDate: '2026-05-01T18:30',
    endDate: '2026-05-02T12:00',
    timeZone: 'Europe/Oslo',
    type: 'Hackathon',
    series: { name: 'Tides', frequency: 'every spring' },
    eventStatus: 'rescheduled',
    previousStartDate: '2026-04-01',
    eventAttendanceMode: 'mixed',
    location: [
      {
        name: 'Hall 3',
        address: { addressLocality: 'Oslo', addressCountry: 'NO' },
        geo: { latitude: 59.9, longitude: 10.7 },
      },
      { name: 'Hall 4' },
    ],
    virtualLocation: 'https://meet.example.org',
    organizer: [{ name: 'The harbour' }, { name: 'Crane Works' }],
    url: 'https://tide.example.org',
    sponsor: [{ name: 'Rope', url: 'https://rope.example.org', tier: 'Gold' }],
    cfp: [{ url: 'https://cfp.example.org', endDate: '2026-02-01' }],
    offers: [{ price: 10, priceCurrency: 'EUR' }],
    isAccessibleForFree: false,
    recording: [
      { url: 'https://films.example.org/a', uploadDate: '2026-05-10' },
      { url: 'https://films.example.org/b', name: 'Sign language' },
    ],
    talks: [
      {
        id: 'ebb',
        name: 'Ebb',
        type: 'keynote',
        performer: [{ name: 'Ada Lovelace' }, { name: 'zzak' }],
        startDate: '2026-05-01T19:00',
        room: 'Hall 3',
        slides: 'https://slides.example.org/ebb',
        recording: [{ url: 'https://films.example.org/ebb', startOffset: '1:00' }],
        eventStatus: 'cancelled',
      },
    ],
  });
  expect(lost).toEqual([]);
});
