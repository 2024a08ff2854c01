import type { ListedReference } from '../check/listReferences.ts';
import { jsonText } from './jsonText.ts';
import { printableStart } from './printable.ts';

/** Lists the references of a site, one per line: place, syntax, status and target. */
export function writeReferenceList(references: readonly ListedReference[]): string {
  return references
    .map(({ file, line, column, form, status, target, reason }) => {
      const words = [`${file}:${line}:${column}`, form, status, target, reason && `(${reason})`];
      return `${printableStart(words.filter(Boolean).join('  '))}\n`;
    })
    .join('');
}

/** The same as JSON. */
export function writeReferenceListJson(references: readonly ListedReference[]): string {
  return jsonText({ version: 1, references });
}
