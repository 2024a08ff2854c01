import { expect, test } from 'vitest';
import {
  localImages,
  withImagesFromSite,
} from '../../../src/plugin/events/details/imagesBeside.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventPost } from '../../helpers/events.ts';

const yaml = `
name: Meetup
startDate: 2026-05-01
location: {name: Hall, address: Oslo}
logo: ../logo.png
image: ./cover.jpg
photos: [{src: ./img/hall.jpg, alt: The hall}, {src: /img/bar.jpg}, {src: https://example.org/door.jpg}]
sponsor: {name: Crane, logo: ./crane.png}
talks:
  - name: Tides
    slides: [{image: ./tides.png, alt: A moon}, {image: ./more.png, alt: A tide}]
`;
const block = withImagesFromSite(eventPost(yaml).block, '@site/blog/2026/meetup/index.md');

test('an image beside the post is named from the site, for another post may be about the event', () => {
  expect(block.photos?.map(({ src }) => src)).toEqual([
    '@site/blog/2026/meetup/img/hall.jpg',
    '/img/bar.jpg',
    'https://example.org/door.jpg',
  ]);
  expect(block.image).toBe('@site/blog/2026/meetup/cover.jpg');
  // The cover is loaded by the pages that show it.
  expect(localImages(block)).toEqual([
    '@site/blog/2026/logo.png',
    '@site/blog/2026/meetup/img/hall.jpg',
    '/img/bar.jpg',
    '@site/blog/2026/meetup/crane.png',
    '@site/blog/2026/meetup/tides.png',
    '@site/blog/2026/meetup/more.png',
  ]);
});

test('what only the bundler has an address of is in no file for other programs', () => {
  const event = eventOf('name: A\nstartDate: 2026', { block });
  const published =
    eventsJson([event], addresses) + JSON.stringify(structuredData(event, addresses, undefined));
  expect(published).not.toContain('@site');
  expect(published).toContain('https://example.com/img/bar.jpg');
});
