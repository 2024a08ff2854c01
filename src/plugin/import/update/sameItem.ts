import { isMap } from '../foreign.ts';

/**
 * Finds the existing list item that an imported one corresponds to: the one with its id; otherwise
 * with its name, and among several the one on its date and time; otherwise the one with its
 * address.
 *
 * @param left the items that don't have a match yet
 */
export function sameItem<Own extends Identity>(
  item: Identity,
  left: ReadonlySet<Own>,
): Own | undefined {
  const same = (key: 'id' | 'name' | 'url') =>
    item[key] === '' ? [] : [...left].filter((own) => own[key] === item[key]);
  const [byId] = same('id');
  if (byId) return byId;
  // A different id means a different item.
  const named = same('name').filter(({ id }) => id === '' || item.id === '');
  const onTime = named.find(
    ({ start }) => item.start.startsWith(start) || start.startsWith(item.start),
  );
  return onTime ?? named[0] ?? same('url')[0];
}

/** A plain text stands for a map with this name or address. */
export function identityOf(item: unknown): Identity {
  if (isMap(item)) {
    const start = String(item.startDate ?? '').replace(' ', 'T');
    return { id: fold(item.id), name: fold(item.name), url: fold(item.url), start };
  }
  const text = fold(item);
  const isAddress = /^https?:/.test(text);
  return { id: '', name: isAddress ? '' : text, url: isAddress ? text : '', start: '' };
}

function fold(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What items are compared by. */
export interface Identity {
  id: string;
  name: string;
  url: string;
  start: string;
}
