import { exampleTexts } from '../check/pictures/examplePictures.ts';
import type { Example } from '../check/rule.ts';
import { createSource, positionAt } from '../check/text/source.ts';

/** The places between ⟦ and ⟧ in an example, as `file:line:column-line:column`, in the order of files and text. */
export function markedPlaces(example: Pick<Example, 'files'>): string[] {
  return Object.entries(exampleTexts(example))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, marked]) => {
      const source = createSource(file, marked.replace(/[⟦⟧]/g, ''));
      const at = (offset: number) => {
        const { line, column } = positionAt(source, offset);
        return `${line}:${column}`;
      };
      const marks = [...marked.matchAll(/[⟦⟧]/g)].map(({ 0: mark, index }, before) => ({
        isOpening: mark === '⟦',
        offset: index - before,
      }));
      return marks.flatMap(({ isOpening, offset }, index) => {
        const end = marks[index + 1]?.offset;
        return isOpening && end !== undefined ? [`${file}:${at(offset)}-${at(end)}`] : [];
      });
    });
}
