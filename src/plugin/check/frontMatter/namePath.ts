import upperFirst from 'lodash/upperFirst.js';
import type { YamlPath } from './yaml.ts';

/**
 * Names a field as the start of a sentence; items of lists count from 1: `"event.url"`, `Item 1 of
 * "authors"`, `"recording.url" in item 2 of "event.talks"`.
 */
export function namePath(path: YamlPath): string {
  return upperFirst(nameWithin(path));
}

/** The same within a sentence. */
export function nameWithin(path: YamlPath): string {
  const last = path.findLastIndex((step) => typeof step === 'number');
  const field = path.slice(last + 1).join('.');
  if (last === -1) return `"${field}"`;
  const item = `item ${Number(path[last]) + 1} of ${nameWithin(path.slice(0, last))}`;
  return field === '' ? item : `"${field}" in ${item}`;
}
