import { readFrontMatter } from '../../check/frontMatter/frontMatter.ts';
import { createSource } from '../../check/text/source.ts';
import { shortened } from '../eventYaml.ts';
import { type Block, ImportError } from '../imported.ts';
import { type Additions, additionsTo } from './additions.ts';
import { extendYaml } from './extendYaml.ts';

/**
 * Adds imported fields to the event of a post.
 *
 * @throws {ImportError} if the front matter can't be read, or can't be extended without changing other lines
 */
export function updatePost(file: string, text: string, event: Block): UpdatedPost {
  const { event: written, problem } = readFrontMatter(
    createSource(file, text.replace(/^\uFEFF/, '')),
  );
  const parts = PARTS.exec(text);
  if (!parts || problem)
    throw new ImportError(`${file} has no front matter that can be extended. Run the check first.`);
  const [, open = '', block = '', rest = ''] = parts;
  const { added, kept, gone } = additionsTo(written, shortened(event) as Block);
  const extended = extendYaml(block, added);
  if (extended === undefined)
    throw new ImportError(
      `The event of ${file} can’t be extended without changing other lines. Import the event without --update, and copy what you need.`,
    );
  return { kept, gone, text: open + extended + rest };
}

/** Splits the file like gray-matter. */
const PARTS = /^(\uFEFF?---(?:[ \t]*ya?ml)?[ \t]*\r?\n)((?:(?!---)[^\n]*\n)*)(---[\s\S]*)$/i;

export interface UpdatedPost extends Omit<Additions, 'added'> {
  text: string;
}
