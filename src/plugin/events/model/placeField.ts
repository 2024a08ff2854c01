import { map, number, text, url } from './field.ts';

export const place = map(
  {
    name: text('The name of the place.'),
    url: url('The place’s website.'),
    room: text('The room or the floor.'),
    address: map(
      {
        streetAddress: text('Street and number.'),
        addressLocality: text('The city.'),
        addressRegion: text('The state or region.'),
        postalCode: text('The postal code.'),
        addressCountry: text('The country, ideally as a two-letter code (ISO 3166-1).'),
      },
      'The address. Plain text sets the city.',
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
  'Where it takes place. Plain text sets the name.',
  { short: 'name' },
);

export const virtualPlace = map(
  {
    url: url('The address where people join.'),
    name: text('What it is, if there are several: “Stream”, “Chat”.'),
  },
  'Where people take part online. Plain text sets the address.',
  { short: 'url', needs: ['url'] },
);
