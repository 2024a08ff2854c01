import { address, list, map, text } from './field.ts';

export const links = (does: string) =>
  list(
    does,
    map(
      { name: text('The text of the link.'), url: address('The address of the link.') },
      'A link. Plain text sets its address.',
      { short: 'url', needs: ['url'] },
    ),
  );
