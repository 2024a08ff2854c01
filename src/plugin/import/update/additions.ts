import { isMap } from '../foreign.ts';
import type { Block, Value } from '../imported.ts';
import { identityOf, sameItem } from './sameItem.ts';

/**
 * What an import adds to an existing event. Existing values don't change: if the two differ, the existing value
 * stays and is listed.
 *
 * @param written the `event` block of a post, its values as text
 */
export function additionsTo(written: unknown, imported: Block): Additions {
  const found: Additions = { added: [], kept: [], gone: [] };
  if (isMap(written)) addToMap(written, imported, ['event'], '', found);
  else found.added.push({ parent: [], key: 'event', value: imported });
  return found;
}

function addToMap(
  written: Record<string, unknown>,
  imported: Block,
  path: Path,
  where: string,
  found: Additions,
): void {
  for (const [name, value] of Object.entries(imported)) {
    const own = written[name];
    const at = where === '' ? name : `${where}.${name}`;
    // Speakers may be written by key, which can't be resolved here.
    const isOwnMatter = name === 'performer' && !isUnwritten(own);
    if (value === undefined || isOwnMatter) continue;
    if (isUnwritten(own)) {
      // The address of a talk's page is made from its id: a link to it may be out already.
      if (!(name === 'id' && path.includes('talks')))
        found.added.push({ parent: path, key: name, value });
    } else if (isMap(own) && isMap(value)) {
      addToMap(own, value as Block, [...path, name], at, found);
    } else if (Array.isArray(own) && Array.isArray(value)) {
      addToList(own, value, [...path, name], at, found);
    } else if (!isSame(own, value)) {
      found.kept.push(`${at}: ${shown(own)}, not ${shown(value)}`);
    }
  }
}

function addToList(
  written: readonly unknown[],
  imported: readonly Value[],
  path: Path,
  where: string,
  found: Additions,
): void {
  const left = new Set(written.map((own, at) => ({ own, at, ...identityOf(own) })));
  let end = written.length;
  for (const item of imported) {
    const same = sameItem(identityOf(item), left);
    if (same) {
      left.delete(same);
      const { own, at } = same;
      if (isMap(own) && isMap(item))
        addToMap(own, item as Block, [...path, at], `${where} “${nameOf(own)}”`, found);
    } else {
      found.added.push({ parent: path, key: end, value: item });
      end += 1;
    }
  }
  if (path.at(-1) === 'talks') for (const { own } of left) found.gone.push(nameOf(own));
}

/** A field without a value was left open on purpose. */
function isUnwritten(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A time may be written with a space, and a map as its short text. */
function isSame(own: unknown, value: Value): boolean {
  if (Array.isArray(value)) return value.length === 1 && isSame(own, value[0]);
  if (isMap(value)) return Object.values(value).some((one) => isSame(own, one as Value));
  return String(own).replace(/^(\d{4}-\d\d-\d\d) /, '$1T') === String(value);
}

function nameOf(item: unknown): string {
  return isMap(item) ? String(item.name ?? item.url ?? '') : String(item);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 60;

/** A path in the front matter. */
type Path = readonly (string | number)[];

export interface Addition {
  /** The map or list that it's added to. */
  parent: Path;
  /** An index beyond the end of a list is a new item. */
  key: string | number;
  value: Value;
}

export interface Additions {
  added: Addition[];
  /** Existing values that differ, in words. */
  kept: string[];
  /** Existing talks that are no longer in the programme. */
  gone: string[];
}
