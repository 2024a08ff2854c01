import { map, number, text, url } from './field.ts';

export const place = map(
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
      'Coordinates, for the map and `/events.geojson`.',
      { needs: ['latitude', 'longitude'] },
    ),
  },
  'Where it takes place. A text alone is the name.',
  { short: 'name' },
);

export const virtualPlace = map(
  {
    url: url('The address where people join.'),
    name: text('What it is, where there are several: “Stream”, “Chat”.'),
  },
  'Where one takes part online. A text alone is the address.',
  { short: 'url', needs: ['url'] },
);
