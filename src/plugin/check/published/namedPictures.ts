import { PICTURE_ENDING } from '../references/addressAttributes.ts';

/**
 * Collects which pictures a text may name, whatever language it is written in: what ends as the names of pictures
 * do, and folders to which code adds a name, which stand for all that is in them.
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

/** The names in a text; also what begins at a space or a bracket, which a name may hold. */
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
/** Of a file's name, in characters. */
const LONGEST_NAME = 255;

export interface PictureNames {
  /** @param own the file that holds the text: drawing programs write a picture's own name into it. */
  add(text: string, own?: string): void;
  /** Whether a file, relative to the site and with forward slashes, is named. */
  has(file: string): boolean;
}
