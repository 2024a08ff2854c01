import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { build, layOutSite } from '../helpers/docusaurus.ts';

const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer();

test('an event’s links, people and images are where readers expect them', async () => {
  const siteDir = layOutSite(
    {
      'blog/days/index.md': `---
date: 2026-03-01
authors: [saim]
slug: days
event:
  id: days
  name: Harbour Days
  startDate: 2031-05-01T09:00
  endDate: 2031-05-01T17:00
  timeZone: Europe/Oslo
  series: Harbour & Sea
  image: ./cover.jpg
  logo: ./logo.jpg
  location: {name: Hall, address: Oslo}
  virtualLocation:
    - {name: Stream, url: https://stream.example.org}
    - {name: Chat, url: https://chat.example.org}
  talks:
    - {name: Tides, performer: [ada, saim], startDate: 2031-05-01T10:00}
    - {name: 潮汐, performer: ada, startDate: 2031-05-01T11:00}
---

Days.
`,
      'blog/days/cover.jpg': image,
      'blog/days/logo.jpg': image,
      'blog/soon.md':
        '---\ndate: 2026-03-02\nauthors: [saim]\nslug: soon\nevent: {id: soon, name: Soon, startDate: TBA, series: Harbour & Sea}\n---\n\nSoon.\n',
      'blog/quarter.md':
        '---\ndate: 2026-03-03\nauthors: [saim]\nslug: quarter\nevent: {id: quarter, name: Quarter, startDate: 2031-Q2}\n---\n\nQuarter.\n',
      'blog/speakers.yml':
        'ada:\n  name: Ada Lovelace\n  title: Engineer\n  affiliation: Engines\n  pronouns: she/her\n  image: /img/ada.jpg\n  description: Wrote the first program.\n  sameAs: [https://social.example/@ada]\n',
      'static/img/ada.jpg': image,
    },
    { site: { onBrokenAnchors: 'throw' } },
  );
  const built = await build(siteDir);
  expect(built, built.output).toMatchObject({ status: 0 });
  // The minifier leaves out optional quotes.
  const read = (file: string) =>
    readFileSync(path.join(siteDir, 'build', file), 'utf8').replaceAll('"', '');

  const event = read('events/days/index.html');
  expect(event).toContain('href=https://stream.example.org');
  expect(event).toMatch(/>Stream</);
  expect(event).toContain('href=/events/days/talks.ics');
  expect(event).toContain('href=/events/series/harbour-sea.ics');
  expect(event).toContain('id=talk-tides');
  expect(event).toContain('id=talk-潮汐');
  // A page in Arabic or Hebrew would otherwise reorder what's around a name in Latin letters.
  expect(event).toMatch(/<bdi><a [^>]*>Ada Lovelace<\/a><\/bdi> \(<bdi>Engines<\/bdi>\)/);
  expect(event).toMatch(/<\/span> <bdi>[^<]*Tides<\/bdi>|<bdi>Tides<\/bdi>/);
  // The cover and the logo are processed like images in a text.
  expect(event).toMatch(/<img[^>]*width=1200[^>]*cover-/);
  expect(event).toMatch(/<img[^>]*logo-/);
  expect(read('blog/days/index.html')).not.toContain('id=talk-tides');

  const speaker = read('speakers/ada/index.html');
  for (const text of ['Engineer, Engines · she/her', 'Wrote the first program.', '/img/ada.jpg'])
    expect(speaker).toContain(text);
  expect(speaker).toContain('href=https://social.example/@ada');
  expect(speaker).toContain('href=webcal://example.com/speakers/ada.ics');
  expect(speaker).toContain('href=/events/days#talk-tides');
  expect(read('talks/index.html')).toContain('href=/events/days#talk-%E6%BD%AE%E6%B1%90');
  expect(read('events/series/harbour-sea.ics')).toContain('SUMMARY:Harbour Days');

  const list = read('events/index.html');
  expect(list.indexOf('>Soon<')).toBeLessThan(list.indexOf('>Harbour Days<'));
  expect(list).toContain('Date to be announced');
  expect(list).toMatch(/<time class=dt-start datetime=2031>Q2 2031<\/time>/);
  expect(read('events.ics')).not.toMatch(/SUMMARY:(?:Soon|Quarter)/);
});
