import yaml from 'js-yaml';

/**
 * Reads, in front matter that isn't valid YAML, the fields that decide whether and where a post is
 * published. Without them, each link to the post would be a finding too.
 */
export function readableFields(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [, key = '', value = ''] of text.matchAll(FIELD)) {
    if (Object.hasOwn(fields, key)) continue;
    try {
      const read = yaml.load(value);
      if (typeof read !== 'object' || read instanceof Date) fields[key] = read;
    } catch {
      // This may be the field that isn't valid.
    }
  }
  return fields;
}

const FIELD = /^(slug|date|draft|unlisted):[ \t]+([^\s#].*)$/gm;
