import { talkField } from '../events/model/fields.ts';
import type { EventLeaf, EventPath } from '../events/model/readEvent.ts';
import { endsBeforeItBegins, realMoment } from '../events/model/span.ts';
import { isZone } from '../events/model/zone.ts';
import { zoneNamed } from '../events/model/zoneNamed.ts';

/**
 * Values that are valid for their field, but that the check still reports: 31 June, an end before the start, a
 * duplicate id.
 */
export function contradictions(leaves: readonly EventLeaf[]): Contradiction[] {
  const ids = new Set<string>();
  const starts = new Map(
    leaves.flatMap(({ path, text }) =>
      path.at(-1) === 'startDate' ? [[around(path), text] as const] : [],
    ),
  );
  return leaves.flatMap(({ path, field, text }) => {
    const where = path.filter((step, index) => index > 0 && typeof step === 'string').join('.');
    const found = (why: string) => [{ path, words: `${where} (${text.slice(0, 60)}): ${why}` }];
    if (field.kind === 'moment') {
      if (!realMoment(text)) return found('there’s no such moment');
      const start = path.at(-1) === 'endDate' ? starts.get(around(path)) : undefined;
      return endsBeforeItBegins(start, text) ? found('before the start') : [];
    }
    if (path.at(-1) === 'timeZone')
      return isZone(zoneNamed(text) ?? text) ? [] : found('there’s no such time zone');
    if (field !== talkField.fields.id) return [];
    if (ids.has(text)) return found('given twice');
    ids.add(text);
    return [];
  });
}

/** Returns the map that contains a field. */
function around(path: EventPath): string {
  return JSON.stringify(path.slice(0, -1));
}

interface Contradiction {
  path: EventPath;
  words: string;
}
