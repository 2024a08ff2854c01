import { expect, test } from 'vitest';
import { importedSpeakers } from '../../../src/plugin/import/importedSpeakers.ts';
import { readImport } from '../../../src/plugin/import/readImport.ts';

/** Returns the speakers of a file by their keys, and their losses. */
async function speakersOf(data: unknown, beside: Record<string, string> = {}) {
  const { speakers = [] } = await readImport(JSON.stringify(data), 'Tide Conf', beside);
  const { speakers: found, lost } = importedSpeakers(speakers, ['eva-berg']);
  return { found: Object.fromEntries(found), lost };
}

test('Sessionize: a speaker’s role, biography, portrait and accounts', async () => {
  const links = ['https://ada.example.org', 'https://social.example.org/@ada'];
  const { found, lost } = await speakersOf({
    sessions: [],
    speakers: [
      {
        id: 'a',
        fullName: 'Ada Lovelace',
        tagLine: 'Engineer at Engines',
        bio: 'Wrote the <b>first</b> program.',
        profilePicture: 'https://img.example.org/ada.jpg',
        links: links.map((url) => ({ url })),
      },
      { id: 'b', fullName: 'Eva Berg', bio: 'Climbs.', profilePicture: './eva.jpg' },
      { id: 'c', fullName: 'Nobody Known', links: [{ url: 'https://nobody.example.org' }] },
    ],
  });
  expect(found).toEqual({
    'ada-lovelace': {
      name: 'Ada Lovelace',
      title: 'Engineer at Engines',
      description: 'Wrote the first program.',
      image: 'https://img.example.org/ada.jpg',
      url: 'https://ada.example.org',
      sameAs: ['https://social.example.org/@ada'],
    },
    'eva-berg-2': { name: 'Eva Berg', description: 'Climbs.' },
  });
  expect(lost).toEqual(['speakers: image']);
});

test('pretalx: a speaker with two talks is listed once', async () => {
  const item = {
    title: 'Tides',
    persons: [{ public_name: 'Ada', biography: 'Engines.', avatar: 'https://img.example.org/a' }],
  };
  const days = [{ rooms: { Hall: [item, { ...item, title: 'Moon' }] } }];
  const { found } = await speakersOf({ schedule: { conference: { title: 'Tide Conf', days } } });
  expect(found).toEqual({
    ada: { name: 'Ada', description: 'Engines.', image: 'https://img.example.org/a' },
  });
});

test('RubyEvents: the speakers of the talks, from the file of all speakers', async () => {
  const { found } = await speakersOf(
    { title: 'Tide Conf', start_date: '2026-05-01' },
    {
      videos: '- {title: Tides, video_provider: youtube, video_id: abc, speakers: [Ada]}',
      speakers:
        '- {name: Ada, bio: Engines., github: ada, twitter: ada, pronouns: she/her}\n- {name: Not Here, bio: Elsewhere.}',
    },
  );
  expect(found).toEqual({
    ada: {
      name: 'Ada',
      description: 'Engines.',
      pronouns: 'she/her',
      url: 'https://x.com/ada',
      sameAs: ['https://github.com/ada'],
    },
  });
});

test('schema.org: speakers of the event and of its parts, and groups', async () => {
  const { found } = await speakersOf({
    '@type': 'Event',
    name: 'Tide Conf',
    startDate: '2026-05-01',
    performer: { '@type': 'MusicGroup', name: 'The Hull Choir', description: 'Sings.' },
    subEvent: [
      {
        '@type': 'Event',
        name: 'Tides',
        performer: {
          '@type': 'Person',
          name: 'Ada',
          jobTitle: 'Engineer',
          worksFor: { '@type': 'Organization', name: 'Engines' },
          image: { '@type': 'ImageObject', url: 'https://img.example.org/a.jpg' },
          sameAs: 'https://social.example.org/@ada',
        },
      },
    ],
  });
  expect(found).toEqual({
    'the-hull-choir': {
      name: 'The Hull Choir',
      type: 'PerformingGroup',
      description: 'Sings.',
    },
    ada: {
      name: 'Ada',
      title: 'Engineer',
      affiliation: 'Engines',
      image: 'https://img.example.org/a.jpg',
      sameAs: ['https://social.example.org/@ada'],
    },
  });
});
