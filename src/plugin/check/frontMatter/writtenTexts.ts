import type { YamlPath } from './yaml.ts';

/**
 * Returns all strings in a value, and keys, that a predicate selects. Each alias is only followed
 * once, because a few lines could otherwise expand to billions. It uses no recursion, so deep
 * nesting can't overflow the stack.
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

/** Returns the name of the field that a text belongs to; for a list item, that of the list. */
export function fieldOf(path: YamlPath): string {
  return path.findLast(isName) ?? '';
}

/** The root isn't part of the path. */
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
