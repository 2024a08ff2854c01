import { PICTURE_ENDING } from '../references/addressAttributes.ts';

/**
 * Collects the images that a text may name, in any language: words with an image extension, and folders to which
 * code adds a name. Such a folder stands for all of its files.
 */
export function collectPictureNames(): PictureNames {
  const names = new Set<string>();
  const folders = new Set<string>();
  return {
    add(text, own) {
      for (const [, folder = ''] of text.matchAll(COMPOSED)) folders.add(folder);
      const ownName = own && nameOf(own);
      for (const name of namesIn(text)) if (name !== ownName) names.add(name);
    },
    has: (file) =>
      names.has(nameOf(file)) || [...folders].some((folder) => `/${file}`.includes(`/${folder}`)),
  };
}

/**
 * The names in a text, including candidates that start at a space or a bracket, because a name may contain these.
 */
function* namesIn(text: string): Generator<string> {
  for (const piece of text.split(/["'`<>|\\/=,;\r\n\t]/)) {
    for (const { index, 0: ending } of piece.matchAll(ENDINGS)) {
      const end = index + ending.length;
      const written = fold(decode(piece.slice(Math.max(0, end - LONGEST_NAME), end)));
      for (const { index: start } of written.matchAll(/(?<=^|[\s([{:])(?=\S)/g))
        yield written.slice(start);
    }
  }
}

function nameOf(file: string): string {
  return fold(file.slice(file.lastIndexOf('/') + 1));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** `/img/${name}.png`, `'/img/' + name`. */
const COMPOSED = /(?<![\w./-])(?:@site\/|[./]*)((?:[\w-][\w.-]*\/)+)(?:\$\{|["'`]\s*\+)/g;
const ENDINGS = new RegExp(`${PICTURE_ENDING}(?!\\w)`, 'gi');
/** The length of a file name, in characters. */
const LONGEST_NAME = 255;

export interface PictureNames {
  /** @param own the file that contains the text: drawing programs write an image's own name into it. */
  add(text: string, own?: string): void;
  /** Whether the texts name a file. Its path is relative to the site, with forward slashes. */
  has(file: string): boolean;
}
