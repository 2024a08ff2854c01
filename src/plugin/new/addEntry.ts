import { isDeepStrictEqual } from 'node:util';
import yaml from 'js-yaml';
import { isRecord } from '../check/text/values.ts';
import { yamlScalar } from './yamlScalar.ts';

/**
 * What to write at the end of authors.yml, speakers.yml or tags.yml to add an entry, in the manner of the file: its line
 * endings, and a blank line between entries if it has them. Nothing before it changes.
 *
 * @returns undefined when the file would then say something else, or nothing that can be read
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

/** Whether a file says all that it said before, and the entry. */
function isAdded(before: string, after: string, { key, fields }: Entry): boolean {
  try {
    const old = yaml.load(before) ?? {};
    const entries = yaml.load(after);
    if (!isRecord(old) || !isRecord(entries) || Object.hasOwn(old, key)) return false;
    const expected = Object.fromEntries([...Object.entries(old), [key, fields]]);
    return isDeepStrictEqual(entries, expected);
  } catch {
    return false;
  }
}

export interface Entry {
  key: string;
  fields: Readonly<Record<string, string | boolean | readonly string[]>>;
}
