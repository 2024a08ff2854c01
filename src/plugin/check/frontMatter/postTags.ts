import { isRecord, isText, own } from '../text/values.ts';
import type { YamlPath } from './yaml.ts';

/**
 * Returns the tags of a post, with their places in the front matter: keys, and the labels of inline
 * tags.
 */
export function tagKeys(data: Record<string, unknown>): NamedTag[] {
  const tags = own(data, 'tags');
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag, index): NamedTag[] => {
    if (isText(tag)) return [{ key: String(tag), path: ['tags', index] }];
    if (!isRecord(tag) || typeof tag.label !== 'string' || typeof tag.permalink !== 'string')
      return [];
    return [{ key: tag.label, permalink: tag.permalink, path: ['tags', index, 'label'] }];
  });
}

export interface NamedTag {
  key: string;
  /** The label of an inline tag. */
  permalink?: string;
  path: YamlPath;
}
