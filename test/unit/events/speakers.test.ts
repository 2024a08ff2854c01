import type { AuthorsMap } from '@docusaurus/plugin-content-blog';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { blogAuthors } from '../../../src/plugin/docusaurus/blogAuthors.ts';
import { eventData } from '../../../src/plugin/events/eventData.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { speakerEntries } from '../../../src/plugin/events/lists.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf } from '../../helpers/events.ts';
import { writeFiles } from '../../helpers/site.ts';

const speakers = `
ada:
  name: Ada Lovelace
  title: Engineer
  affiliation: Analytical Engines
  pronouns: she/her
  image: /img/ada.jpg
  description: Wrote the first program.
  url: https://ada.example
  sameAs: [https://social.example/@ada, https://ada.example]
saim: {name: Somebody else}
broken: {title: Nobody}
`;
const authorsMap = {
  saim: { key: 'saim', name: 'Saim Safdar', socials: { github: 'https://github.com/saim' } },
} as unknown as AuthorsMap;

/** The authors of a blog whose folder has these files. */
function authorsOf(files: Record<string, string>, locale = 'en', whenDone = onTestFinished) {
  const dir = writeFiles(files, whenDone);
  const blog = { id: 'default', dir: `${dir}/blog`, authorsMapPath: 'people/authors.yml' };
  const contentDir = locale === 'en' ? undefined : `${dir}/i18n/${locale}`;
  return blogAuthors(authorsMap, [], blog as never, { contentDir } as never, addresses);
}

describe('the speakers file', () => {
  const authors = authorsOf({ 'blog/people/speakers.yml': speakers }, 'en', afterAll);
  const event = eventOf(
    'name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}\ntalks:\n  - {name: Engines, performer: [ada, Ada Lovelace, saim, broken]}',
    { authors },
  );

  test('is beside the authors file, and an author wins if both have the key', () => {
    expect([...authors.keys()].sort()).toEqual(['ada', 'saim']);
    expect(authors.get('saim')?.name).toBe('Saim Safdar');
  });

  test('gives its speakers a page with all of their data', () => {
    const [ada, broken, saim] = speakerEntries([event], { addresses, locale: 'en' });
    expect(ada).toMatchObject({
      name: 'Ada Lovelace',
      permalink: '/speakers/ada',
      title: 'Engineer, Analytical Engines',
      pronouns: 'she/her',
      image: '/img/ada.jpg',
      description: 'Wrote the first program.',
      url: 'https://ada.example',
      accounts: [{ name: 'social.example/@ada', url: 'https://social.example/@ada' }],
    });
    expect(broken?.name).toBe('broken');
    expect(saim).toMatchObject({ accounts: [{ url: 'https://github.com/saim' }] });
  });

  test('shows the affiliation beside the name', () => {
    const [talk] = eventData(event, { addresses, locale: 'en' }).talks;
    expect(talk?.speakers[0]).toEqual({
      name: 'Ada Lovelace',
      affiliation: 'Analytical Engines',
      href: '/speakers/ada',
    });
  });

  test('is in the structured data and in events.json', () => {
    const { '@graph': graph } = structuredData(event, addresses, undefined) as {
      '@graph': { performer: object[] }[];
    };
    expect(graph[0]?.performer[0]).toEqual({
      '@type': 'Person',
      name: 'Ada Lovelace',
      url: 'https://ada.example',
      image: 'https://example.com/img/ada.jpg',
      jobTitle: 'Engineer',
      affiliation: { '@type': 'Organization', name: 'Analytical Engines' },
      pronouns: 'she/her',
      description: 'Wrote the first program.',
      sameAs: ['https://social.example/@ada'],
    });
    const [json] = JSON.parse(eventsJson([event], addresses)).events;
    expect(json.talks[0].speakers).toEqual([
      'Ada Lovelace',
      'Ada Lovelace',
      'Saim Safdar',
      'broken',
    ]);
    expect(json.talks[0].performers[0]).toEqual({
      name: 'Ada Lovelace',
      title: 'Engineer',
      affiliation: 'Analytical Engines',
      pronouns: 'she/her',
      description: 'Wrote the first program.',
      url: 'https://example.com/speakers/ada',
      website: 'https://ada.example',
      image: 'https://example.com/img/ada.jpg',
      sameAs: ['https://social.example/@ada'],
    });
  });

  test('is replaced by a translated one', () => {
    const files = {
      'blog/people/speakers.yml': speakers,
      'i18n/fr/docusaurus-plugin-content-blog/people/speakers.yml': 'zoe: {name: Zoé}\n',
    };
    expect([...authorsOf(files, 'fr').keys()].sort()).toEqual(['saim', 'zoe']);
    expect([...authorsOf(files, 'de').keys()].sort()).toEqual(['ada', 'saim']);
  });

  test.each(['a: b: c', '- a list', '', 'ada: text'])(
    'contains nobody if it can’t be read: %s',
    (text) => {
      expect([...authorsOf({ 'blog/people/speakers.yml': text }).keys()]).toEqual(['saim']);
    },
  );
});

test('a name of any length has its own page', () => {
  const names = ['x'.repeat(300), `${'x'.repeat(300)}y`, '日本'.repeat(90)];
  const event = eventOf(
    `name: A\nstartDate: 2026-05-01\ntalks:\n  - {name: ${'long '.repeat(90)}, performer: [${names.join(', ')}]}`,
  );
  const slugs = event.talks.flatMap(({ key, speakers }) => [
    key,
    ...speakers.map(({ slug }) => slug),
  ]);
  expect(slugs.map((slug) => Buffer.byteLength(slug))).toEqual([199, 200, 202, 198]);
  expect(new Set(slugs).size).toBe(4);
});

test('a group is one in the structured data and in events.json', () => {
  const event = eventOf(
    'name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}\ntalks:\n  - {name: Songs, performer: [{name: The Hull Choir, type: PerformingGroup, affiliation: Pier 3}, band, Eva Berg]}',
    {
      authors: authorsOf({
        'blog/people/speakers.yml': 'band: {name: Crane, type: Organization, description: Lifts.}',
      }),
    },
  );
  const graph = JSON.parse(JSON.stringify(structuredData(event, addresses, undefined)))['@graph'];
  expect(graph[0].performer).toEqual([
    { '@type': 'PerformingGroup', name: 'The Hull Choir' },
    { '@type': 'Organization', name: 'Crane', description: 'Lifts.' },
    { '@type': 'Person', name: 'Eva Berg' },
  ]);
  const [json] = JSON.parse(eventsJson([event], addresses)).events;
  expect(json.talks[0].performers.map(({ type }: { type?: string }) => type)).toEqual([
    'PerformingGroup',
    'Organization',
    undefined,
  ]);
});
