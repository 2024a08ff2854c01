import { expect, test } from 'vitest';
import {
  imagesForPrograms,
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
recording: {url: https://youtu.be/abc123DEF45, uploadDate: 2026-05-02, thumbnail: './a still.PNG'}
photos: [{src: ./img/hall.jpg, alt: The hall}, {src: /img/bar.jpg}, {src: https://example.org/door.jpg}]
sponsor: {name: Crane, logo: ./crane.png}
talks:
  - name: Tides
    slides: [{image: ./tides.png, alt: A moon}, {image: ./more.png, alt: A tide}]
`;
const block = withImagesFromSite(eventPost(yaml).block, '@site/blog/2026/meetup/index.md');

test('the path of an image beside a post starts at the site, because another post may show the event', () => {
  expect(block.photos?.map(({ src }) => src)).toEqual([
    '@site/blog/2026/meetup/img/hall.jpg',
    '/img/bar.jpg',
    'https://example.org/door.jpg',
  ]);
  expect(block.image).toBe('@site/blog/2026/meetup/cover.jpg');
  // The cover is loaded by the pages that show it.
  expect(localImages(block)).toEqual([
    '@site/blog/2026/logo.png',
    '@site/blog/2026/meetup/a still.PNG',
    '@site/blog/2026/meetup/img/hall.jpg',
    '/img/bar.jpg',
    '@site/blog/2026/meetup/crane.png',
    '@site/blog/2026/meetup/tides.png',
    '@site/blog/2026/meetup/more.png',
  ]);
});

test('other programs get an address for each image except photos beside a post', () => {
  const event = eventOf('name: A\nstartDate: 2026', { block });
  const published =
    eventsJson([event], addresses) + JSON.stringify(structuredData(event, addresses, undefined));
  expect(published).not.toContain('@site');
  const [json] = JSON.parse(eventsJson([event], addresses)).events;
  expect(json.photos.map(({ src }: { src: string }) => src)).toEqual([
    'https://example.com/img/bar.jpg',
    'https://example.org/door.jpg',
  ]);
  expect(json.logo).toMatch(/^https:\/\/example\.com\/events\/images\/logo-[\da-f]{8}\.png$/);
  expect(published).toMatch(
    /"thumbnailUrl":"https:\/\/example\.com\/events\/images\/a-still-[\da-f]{8}\.png"/,
  );
  expect(imagesForPrograms(block).map((image) => image.replace('@site/blog/2026/', ''))).toEqual([
    'logo.png',
    'meetup/cover.jpg',
    'meetup/a still.PNG',
    'meetup/crane.png',
    'meetup/tides.png',
    'meetup/more.png',
  ]);
});

test('photos are images of the event for search engines, with their photographers', () => {
  const event = eventOf(
    'name: A\nstartDate: 2026-05-01\nlocation: {address: Oslo}\nphotos: [{src: /img/hall.jpg, alt: The hall, creditText: Eva Berg, license: https://example.org/by}]',
  );
  const card = 'https://example.com/card.png';
  const graph = JSON.parse(JSON.stringify(structuredData(event, addresses, card)))['@graph'];
  expect(graph[0].image).toEqual([
    card,
    {
      '@type': 'ImageObject',
      contentUrl: 'https://example.com/img/hall.jpg',
      caption: 'The hall',
      creditText: 'Eva Berg',
      license: 'https://example.org/by',
    },
  ]);
});
