import { address, list, map, text } from './field.ts';

export const links = (does: string) =>
  list(
    does,
    map(
      { name: text('What it is.'), url: address('Its address.') },
      'A link. A text alone is its address.',
      { short: 'url', needs: ['url'] },
    ),
  );
