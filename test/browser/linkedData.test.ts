import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { judgeGraph, type Node } from '../helpers/structuredData.ts';

const dir = inject('blogDir');
const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

function linkedData(file: string): unknown[] {
  const html = readFileSync(path.join(dir, file), 'utf8');
  const scripts = html.matchAll(/<script[^>]*application\/ld\+json[^>]*>(.*?)<\/script>/gs);
  return [...scripts].map(([, json]) => JSON.parse(json ?? '') as unknown);
}

test('every page of this blog has the required data, and no empty values', () => {
  expect(pages.length).toBeGreaterThan(30);
  for (const file of pages) expect(judgeGraph(linkedData(file)), file).toEqual([]);
});

test('a page that is not about an event has no event data', () => {
  expect(linkedData('blog/tags/meetup/index.html')).toEqual([]);
  expect(linkedData('about-these-examples/index.html')).toEqual([]);
});

test('a post about an event has one graph of the posting, the event and the recording', () => {
  const [posting, data] = linkedData('blog/quayside-on-call-7/index.html') as [
    Node,
    { '@graph': Node[] },
  ];
  const [about, event = {}, video] = data['@graph'];
  expect(about).toEqual({ '@id': posting['@id'], about: { '@id': event['@id'] } });
  expect(event).toMatchObject({
    '@type': ['Event', 'SocialEvent'],
    startDate: '2024-11-14T18:30:00+01:00',
    recordedIn: [{ '@id': video?.['@id'] }],
    workFeatured: [{ '@type': 'PresentationDigitalDocument', name: 'Two teams, one disk' }],
    subjectOf: [{ '@id': posting['@id'] }],
  });
  expect((event.subEvent as Node[]).map(({ name }) => name)).toHaveLength(3);
  expect(video).toMatchObject({
    '@type': 'VideoObject',
    // With a time and a zone, as search engines require: the day starts at the event's place.
    uploadDate: '2024-12-02T00:00:00+01:00',
    duration: 'PT41M',
  });
});
