import { isMap } from '../foreign.ts';

/**
 * Finds the existing list item that an imported one corresponds to: the one with its id; otherwise
 * with its name, and among several the one on its date and time; otherwise the one with its
 * address.
 *
 * @param left the items that don't have a match yet
 */
export function sameItem(
  item: unknown,
  written: readonly unknown[],
  left: ReadonlySet<number>,
): number | undefined {
  const free = [...left];
  if (!isMap(item)) return free.find((at) => fold(written[at]) === fold(item));
  const same = (key: string) =>
    item[key] === undefined
      ? []
      : free.filter((at) => fold(memberOf(written[at], key)) === fold(item[key]));
  const [byId] = same('id');
  if (byId !== undefined) return byId;
  // A different id means a different item.
  const named = same('name').filter(
    (at) => memberOf(written[at], 'id') === undefined || item.id === undefined,
  );
  const start = String(item.startDate ?? '');
  const onTime = named.find((at) => {
    const own = String(memberOf(written[at], 'startDate') ?? '').replace(' ', 'T');
    return start.startsWith(own) || own.startsWith(start);
  });
  return onTime ?? named[0] ?? same('url')[0];
}

/** A plain text stands for a map with this name or address. */
function memberOf(item: unknown, key: string): unknown {
  if (isMap(item)) return item[key];
  const isAddress = /^https?:/.test(String(item));
  return key === (isAddress ? 'url' : 'name') ? item : undefined;
}

function fold(value: unknown): string | undefined {
  return value === undefined || value === null
    ? undefined
    : String(value).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
