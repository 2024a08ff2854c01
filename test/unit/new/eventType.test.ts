import { expect, test } from 'vitest';
import { guessType, typeNamed } from '../../../src/plugin/new/eventType.ts';
import { contentOf, layOut, startPost, wholePost } from '../../helpers/newPost.ts';

test.each([
  ['Harbour Meet-up', [], 'SocialEvent'],
  ['Rotterdam Kubernetes User Group', [], 'SocialEvent'],
  ['Midsummer Hack Week', [], 'Hackathon'],
  ['Access workshop', ['meetup'], 'EducationEvent'],
  ['DevOpsCon', ['meetup'], 'ConferenceEvent'],
  ['PlatformConf 2026', [], 'ConferenceEvent'],
  ['Falcon Night', ['on-call', 'hackathon'], 'Hackathon'],
  ['Falcon Night', [], undefined],
  ['Economics', ['confused'], undefined],
])('%s with the tags %j is a %s', (name, tags, type) => {
  expect(
    guessType(
      name,
      tags.map((key) => ({ key })),
    ),
  ).toBe(type);
});

test('a type has a word of its own, and schema.org’s name', () => {
  expect(['meetup', 'SocialEvent', 'Other', 'party'].map(typeNamed)).toEqual([
    'SocialEvent',
    'SocialEvent',
    'Event',
    undefined,
  ]);
});

const night = [
  ...['--event', 'Falcon Night', '--date', '2026-09-26', '--place', 'Oslo'],
  ...['--author', 'saim'],
];

test.each([
  [['--tag', 'meetup'], '  type: SocialEvent\n'],
  [['--tag', 'meetup', '--type', 'hackathon'], '  type: Hackathon\n'],
  [['--tag', 'conference'], '  startDate: 2026-09-26\n'],
])('the options %j give the post the type after its name', async (words, line) => {
  const siteDir = layOut();
  expect(await startPost(siteDir, [...night, ...words])).toMatchObject({ status: 0, stderr: '' });
  expect(contentOf(siteDir)['blog/2026-10-03-falcon-night-2026/index.md']).toContain(
    `  name: Falcon Night\n${line}`,
  );
});

test('another type is refused, with the ones there are', async () => {
  expect(await startPost(layOut(), [...wholePost, '--type', 'party'])).toMatchObject({
    status: 2,
    stderr:
      '--type: There’s no type "party". Types: conference, meetup, workshop, hackathon, business, other.\n',
  });
});
