import { address, choice, flag, key, list, map, moment, number, text, url } from './field.ts';

const place = map(
  {
    name: text('What the place is called.'),
    url: url('Its page.'),
    room: text('The room or the floor.'),
    address: map(
      {
        streetAddress: text('Street and number.'),
        addressLocality: text('The city.'),
        addressRegion: text('The state or region.'),
        postalCode: text('The postal code.'),
        addressCountry: text('The country; two letters (ISO 3166-1) are best.'),
      },
      'Where it is. A text alone is the city.',
      { short: 'addressLocality' },
    ),
    geo: map(
      {
        latitude: number('Degrees north.', -90, 90),
        longitude: number('Degrees east.', -180, 180),
      },
      'Coordinates, for `/events.geojson`.',
      { needs: ['latitude', 'longitude'] },
    ),
  },
  'Where it takes place. A text alone is the name.',
  { short: 'name' },
);

export const personField = map(
  {
    key: text('A key of the authors file.'),
    name: text('The name, of somebody who is not in the authors file.'),
    url: url('Their page.'),
    affiliation: text('Where they work.'),
  },
  'An author key, or a person: a text alone is either.',
  { short: 'key' },
);

const slides = map(
  {
    url: address(
      'Where the slides are: an address, or a file in a static folder such as `/slides/gateways.pdf`.',
    ),
    image: address('A picture of one of them, in a static folder or elsewhere.'),
    alt: text('What the picture shows, for who cannot see it.'),
    license: url('The licence’s address.'),
  },
  'The slides. A text alone is their address.',
  { short: 'url' },
);

export const recordingField = map(
  {
    status: choice(
      'What became of it. `published` unless said otherwise, when there is an address.',
      ['none', 'pending', 'scheduled', 'published', 'removed'],
    ),
    url: address('Where it can be watched.'),
    uploadDate: moment('When it was published.'),
    duration: text(
      'How long it is, as `41:30` or `PT41M30S`.',
      /^(?:\d{1,3}:)?\d{1,3}:\d\d$|^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/,
    ),
    thumbnail: address('A picture of it, in a static folder or elsewhere.'),
    transcript: address('Its text.'),
  },
  'The recording. A text alone is its address.',
  { short: 'url' },
);

export const talkField = map(
  {
    id: key(
      'Identifies the talk in its event: posts that give the same `id` mean the same talk. It is also its anchor on the event’s page. Only needed when titles repeat.',
    ),
    name: text('Its title.'),
    type: choice('What kind of talk.', [
      'keynote',
      'talk',
      'lightning',
      'workshop',
      'panel',
      'demo',
      'officeHours',
    ]),
    performer: list('Who speaks: author keys or names.', personField),
    description: text('A sentence or two.'),
    startDate: moment('When it begins.'),
    endDate: moment('When it ends.'),
    room: text('Where in the building.'),
    url: url('Its page in the programme.'),
    slides,
    recording: recordingField,
    livestream: url('Where it can be watched live.'),
  },
  'One talk.',
  { needs: ['name'] },
);

export const seriesField = map(
  { name: text('What the series is called.'), url: url('Its page.') },
  'The series that it belongs to, as `DevOpsCon`. A text alone is the name.',
  { short: 'name', needs: ['name'] },
);

/**
 * The front matter block `event`, described once: the check, the TypeScript types, the editors' JSON Schema and the
 * table in the documentation are all made from this. Names are schema.org's where it has one.
 */
export const eventField = map(
  {
    id: key(
      'Joins several posts of one event: announcement, talk and recap share it. The post’s slug unless given. One of the posts describes the event, the others may say the `id` alone.',
    ),
    name: text('What it is called.'),
    startDate: moment(
      'Its first day, or when it begins: `2026`, `2026-05`, `2026-05-01` or `2026-05-01T18:30`.',
    ),
    endDate: moment(
      'Its last day, which belongs to it, or when it ends. Left out: it ends on the day on which it begins.',
    ),
    timeZone: text('The zone of its dates: `Europe/Oslo`. With hours it should not be missing.'),
    type: choice('What kind of event. `ConferenceEvent` unless given.', [
      'ConferenceEvent',
      'EducationEvent',
      'Hackathon',
      'SocialEvent',
      'BusinessEvent',
      'Event',
    ]),
    series: seriesField,
    description: text('A sentence or two on the event. The post’s description unless given.'),
    eventStatus: choice('`scheduled` unless given.', [
      'scheduled',
      'cancelled',
      'postponed',
      'rescheduled',
      'movedOnline',
    ]),
    previousStartDate: moment('When it was to begin, of one that was rescheduled.'),
    eventAttendanceMode: choice(
      '`online` where there is only a `virtualLocation`, else `offline`.',
      ['offline', 'online', 'mixed'],
    ),
    url: url('The event’s own page.'),
    location: place,
    virtualLocation: url('Where one takes part online.'),
    organizer: map(
      { name: text('The name.'), url: url('Their page.') },
      'Who holds it. A text alone is the name.',
      { short: 'name', needs: ['name'] },
    ),
    registrationUrl: url('Where tickets are.'),
    isAccessibleForFree: flag('Whether it costs nothing.'),
    roles: list(
      'As what you are there.',
      choice('A role.', ['speaker', 'booth', 'sponsor', 'organizer', 'attendee', 'workshop']),
    ),
    booth: text('Where your table is.'),
    coverage: choice('What this post is to the event. Its dates say it unless given.', [
      'announcement',
      'live',
      'recap',
      'talk',
    ]),
    talks: list('What was said there.', talkField),
    slides,
    recording: recordingField,
    photos: list(
      'Pictures of it.',
      map(
        {
          src: address('The picture, in a static folder or elsewhere.'),
          alt: text('What it shows, for who cannot see it.'),
          caption: text('What a reader should know of it.'),
          creditText: text('Who took it.'),
          license: url('The licence’s address.'),
        },
        'A picture. A text alone is its address.',
        { short: 'src', needs: ['src'] },
      ),
    ),
    takeaways: list('What stays, in a few words each.', text('A few words.')),
    links: list(
      'What else to look at.',
      map(
        { name: text('What it is.'), url: address('Its address.') },
        'A link. A text alone is its address.',
        { short: 'url', needs: ['url'] },
      ),
    ),
  },
  'The event that the post is about.',
);
