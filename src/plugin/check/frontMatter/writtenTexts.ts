import type { YamlPath } from './yaml.ts';

/**
 * All texts of a value, and keys, that a test picks. What aliases name again is looked at once, or a few lines could
 * stand for billions; without recursion, so that depth is no danger.
 */
export function writtenTexts(root: unknown, isWanted: (text: string) => boolean): WrittenText[] {
  const found: WrittenText[] = [];
  const seen = new Set<unknown>();
  const pending: Place[] = [{ value: root, step: '', parent: undefined }];
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { value } = place;
    if (typeof value === 'string') {
      if (isWanted(value)) found.push({ text: value, path: pathOf(place) });
      continue;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const items: [string | number, unknown][] = Array.isArray(value)
      ? [...value.entries()]
      : Object.entries(value);
    for (const [step, item] of items.reverse()) {
      const inside = { value: item, step, parent: place };
      pending.push(inside);
      if (isName(step) && isWanted(step))
        found.push({ text: step, path: pathOf(inside), isKey: true });
    }
  }
  return found;
}

/** The name of the field that a text belongs to; that of the list for an item. */
export function fieldOf(path: YamlPath): string {
  return path.findLast(isName) ?? '';
}

/** The root is no step. */
function pathOf(place: Place): YamlPath {
  const path: (string | number)[] = [];
  for (let one = place; one.parent; one = one.parent) path.push(one.step);
  return path.reverse();
}

function isName(step: string | number): step is string {
  return typeof step === 'string';
}

export interface WrittenText {
  text: string;
  path: YamlPath;
  isKey?: boolean;
}

interface Place {
  value: unknown;
  step: string | number;
  parent: Place | undefined;
}
