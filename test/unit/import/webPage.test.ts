import { expect, test } from 'vitest';
import { importedFrom } from '../../helpers/imported.ts';

test('an event in a web page', async () => {
  const node = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Tides' },
      {
        '@type': ['Event', 'SocialEvent'],
        name: 'Tide Night',
        startDate: '2026-05-01T18:30:00+02:00',
        eventStatus: 'https://schema.org/EventCancelled',
        eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
        location: [
          {
            '@type': 'Place',
            name: 'Hall 3',
            address: { addressLocality: 'Oslo', addressCountry: { name: 'NO' } },
          },
          { '@type': 'VirtualLocation', url: 'https://meet.example.org' },
        ],
        offers: {
          '@type': 'Offer',
          price: '10',
          priceCurrency: 'EUR',
          availability: 'https://schema.org/SoldOut',
        },
        organizer: 'The harbour',
        review: { reviewRating: 5 },
      },
    ],
  };
  const page = `<!doctype html><title>x</title><script>alert(1)</script><script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const { block, lost } = await importedFrom(page);
  expect(block).toEqual({
    name: 'Tide Night',
    type: 'SocialEvent',
    startDate: '2026-05-01T18:30+02:00',
    eventStatus: 'cancelled',
    eventAttendanceMode: 'mixed',
    location: { name: 'Hall 3', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
    virtualLocation: { url: 'https://meet.example.org' },
    organizer: { name: 'The harbour' },
    offers: [{ price: 10, priceCurrency: 'EUR', availability: 'SoldOut' }],
  });
  expect(lost).toEqual(['review']);
});

test.each([
  [1, { url: 'https://a.example.org' }],
  [
    2,
    {
      name: 'Stream',
      url: 'https://a.example.org',
      others: [{ name: 'Chat', url: 'https://b.example.org' }],
    },
  ],
])('the names of %i addresses to join matter if there are several', async (count, expected) => {
  const places = [
    { '@type': 'VirtualLocation', name: 'Stream', url: 'https://a.example.org' },
    { '@type': 'VirtualLocation', name: 'Chat', url: 'https://b.example.org' },
  ].slice(0, count);
  const node = { '@type': 'Event', name: 'Night', startDate: '2026-05-01', location: places };
  const page = `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
  const { block } = await importedFrom(page);
  expect(block.virtualLocation).toEqual(expected);
});

test.each([
  [true, true],
  [false, false],
  ['True', undefined],
  [null, undefined],
])('an entrance that is free as %j becomes %j', async (written, read) => {
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Tide Night',
    startDate: '2026-05-01',
    isAccessibleForFree: written,
  };
  const page = `<script type="application/ld+json">${JSON.stringify(event)}</script>`;
  const { block } = await importedFrom(page);
  expect(block.isAccessibleForFree).toBe(read);
});

test('only data scripts are data', async () => {
  const data = JSON.stringify({ '@type': 'Event', name: 'Tide Night' });
  for (const page of [
    `<script>${data}</script>`,
    `<script type="application/json">${data}</script>`,
    `<style type="application/ld+json">${data}</style>`,
  ])
    await expect(importedFrom(`<!doctype html>${page}`)).rejects.toThrow(
      'There’s no event in the file.',
    );
});

test('an address in words, and the series among what an event is part of', async () => {
  const { block } = await importedFrom(
    JSON.stringify({
      '@type': 'Event',
      name: 'Tide Night',
      location: { name: 'Hall 3', address: 'Quay 1, Oslo' },
      superEvent: [
        { '@type': 'Event', name: 'Harbour Week' },
        { '@type': 'EventSeries', name: 'Tide Nights' },
      ],
    }),
  );
  expect(block).toEqual({
    name: 'Tide Night',
    location: { name: 'Hall 3', address: { streetAddress: 'Quay 1, Oslo' } },
    series: { name: 'Tide Nights' },
  });
});
