/** An event in which every field has a value. */
export const everything: Tree = {
  id: 'tides',
  name: 'Tide Conf',
  startDate: '2026-05-01T09:00',
  endDate: '2026-05-02T17:00',
  timeZone: 'Europe/Oslo',
  type: 'EducationEvent',
  series: { name: 'Tides', url: at('series'), frequency: 'every spring', next: '2027-05' },
  description: 'About the sea.',
  eventStatus: 'rescheduled',
  previousStartDate: '2026-04-01',
  eventAttendanceMode: 'offline',
  url: at('site'),
  location: {
    name: 'Hall 3',
    url: at('hall'),
    room: 'First floor',
    address: {
      streetAddress: 'Quay 1',
      addressLocality: 'Oslo',
      addressRegion: 'East',
      postalCode: '0150',
      addressCountry: 'NO',
    },
    geo: { latitude: '59.9', longitude: '10.7' },
  },
  virtualLocation: { url: at('join'), name: 'Stream' },
  organizer: { name: 'Guild', url: at('guild') },
  registrationUrl: at('tickets'),
  isAccessibleForFree: 'true',
  doorTime: '2026-05-01T08:00',
  livestream: [at('live')],
  offers: [
    {
      name: 'Early bird',
      price: '49',
      priceCurrency: 'EUR',
      url: at('early'),
      availability: 'SoldOut',
      validFrom: '2026-01-01',
      validThrough: '2026-02-01',
    },
    { price: '60', priceCurrency: 'EUR' },
  ],
  cfp: [
    {
      name: 'Talks',
      url: at('cfp'),
      startDate: '2025-11-01T08:00',
      endDate: '2025-12-01T08:00',
      timeZone: 'AoE',
    },
  ],
  codeOfConduct: at('conduct'),
  accessibility: { url: at('access'), captions: 'true', signLanguage: 'true' },
  inLanguage: ['nb'],
  maximumAttendeeCapacity: '300',
  attendeeCount: '280',
  sponsor: [{ name: 'Crane', url: at('crane'), logo: '/crane.png', tier: 'Gold' }],
  roles: ['speaker'],
  booth: 'Table 4',
  coverage: 'live',
  talks: [
    {
      id: 'low-water',
      name: 'Ebb',
      type: 'keynote',
      performer: [
        { key: 'saim' },
        { name: 'Eva Berg', affiliation: 'Pier 4' },
        {
          name: 'The Hull Choir',
          url: at('choir'),
          type: 'PerformingGroup',
        },
      ],
      description: 'Down.',
      startDate: '2026-05-01T10:00',
      endDate: '2026-05-01T10:45',
      eventStatus: 'postponed',
      room: 'Room A',
      location: {
        name: 'The pier',
        url: at('pier'),
        room: 'Deck 2',
        address: {
          streetAddress: 'Pier 3',
          addressLocality: 'Bergen',
          addressRegion: 'West',
          postalCode: '5003',
          addressCountry: 'SE',
        },
        geo: { latitude: '60.4', longitude: '5.3' },
      },
      track: 'Water',
      inLanguage: ['en'],
      level: 'Beginner',
      keywords: ['moon'],
      url: at('ebb'),
      slides: slides('ebb'),
      recording: recording('ebb'),
      livestream: at('ebb-live'),
      links: [{ name: 'Code', url: at('code') }],
    },
    // The duration counts if no end is given.
    { name: 'Flood', startDate: '2026-05-01T11:00', duration: '45:00' },
  ],
  slides: slides('all'),
  recording: recording('all'),
  photos: [
    {
      src: '/hall.jpg',
      alt: 'The hall',
      caption: 'Nine in the morning',
      creditText: 'Eva Berg',
      license: at('by'),
    },
  ],
  takeaways: ['come early'],
  keywords: ['tideconf'],
  sameAs: [at('account')],
  image: '/cover.jpg',
  logo: '/logo.png',
  links: [{ name: 'Notes', url: at('notes') }],
};

function at(name: string): string {
  return `https://example.org/${name}`;
}

function slides(name: string): Tree {
  return { url: at(`${name}.pdf`), image: `/${name}.png`, alt: `Of ${name}`, license: at('cc') };
}

function recording(name: string): Tree {
  return {
    name: `Film of ${name}`,
    status: 'published',
    url: at(`${name}.mp4`),
    uploadDate: '2026-05-03',
    duration: '41:00',
    thumbnail: `/${name}-still.png`,
    transcript: at(`${name}.txt`),
    inLanguage: ['sv'],
    startOffset: '1:00',
    endOffset: '9:00',
    hasPart: [{ name: `Part of ${name}`, startOffset: '2:00', endOffset: '3:00' }],
  };
}

export type Value = string | Tree | Value[];
export interface Tree {
  [name: string]: Value;
}
