import { isDeepStrictEqual } from 'node:util';
import yaml from 'js-yaml';
import { yamlScalar } from './yamlScalar.ts';

/**
 * Returns what to append to authors.yml, speakers.yml or tags.yml to add an entry in the style of
 * the file: its line endings, and a blank line between entries if it uses them. Existing text
 * doesn't change.
 *
 * @returns undefined if the file would then mean something else, or couldn't be read
 */
export function entryToAdd(text: string, entry: Entry): string | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    `${yamlScalar(entry.key)}:`,
    ...Object.entries(entry.fields).flatMap(([field, value]) =>
      Array.isArray(value)
        ? [`  ${field}:`, ...value.map((one) => `    - ${yamlScalar(one)}`)]
        : `  ${field}: ${typeof value === 'string' ? yamlScalar(value) : value}`,
    ),
  ];
  const content = text.replace(/^\ufeff/, '');
  const endsLine = content === '' || /[\r\n]$/.test(content);
  const hasBlankLines = /\n[ \t]*\r?\n[^\s#]/.test(content);
  const endsBlank = /\n[ \t]*\r?\n$/.test(content);
  const added = [
    endsLine ? '' : eol,
    hasBlankLines && !endsBlank ? eol : '',
    ...lines.map((line) => line + eol),
  ].join('');
  return isAdded(content, content + added, entry) ? added : undefined;
}

/** Whether a file still contains everything that it did, and the entry. */
function isAdded(before: string, after: string, { key, fields }: Entry): boolean {
  try {
    const old = yaml.load(before) ?? {};
    const expected = Object.fromEntries([...Object.entries(old), [key, fields]]);
    // It throws if the file is no map, or has the key already.
    return isDeepStrictEqual(yaml.load(after), expected);
  } catch {
    return false;
  }
}

export interface Entry {
  key: string;
  fields: Readonly<Record<string, string | boolean | readonly string[]>>;
}
