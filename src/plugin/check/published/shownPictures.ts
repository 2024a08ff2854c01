import type { PictureFacts } from '../pictures/facts.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { JudgedReference } from './judgeReferences.ts';

/**
 * The images of a post that exist, with the facts from their headers. It reads the files. An image that's used
 * twice is listed twice.
 */
export function shownPictures(post: JudgedPost): ShownPicture[] {
  let shown = known.get(post);
  if (!shown) {
    shown = picturesIn(post);
    known.set(post, shown);
  }
  return shown;
}

/** Those that count towards the budget. Other sites shrink the image for link previews themselves. */
export function weighedPictures(post: JudgedPost): ShownPicture[] {
  return shownPictures(post).filter(({ reference }) => reference.form !== 'front');
}

function picturesIn({ images, blog, pictureIn }: JudgedPost): ShownPicture[] {
  return images.flatMap(({ reference, verdict }): ShownPicture[] => {
    if (reference.kind !== 'image' || verdict.status !== 'found' || !verdict.path) return [];
    const facts = pictureIn(verdict.path);
    const isEncoded = blog.isTransformed && reference.isPicture === true && isRaster(facts);
    return [{ reference, path: verdict.path, facts, isEncoded }];
  });
}

/** Whether the transform encodes an image: not an SVG, an animation, colours that it couldn't keep, or a format that it can't read. */
export function isRaster({ format, problem, isAnimated, hasOwnColours }: PictureFacts): boolean {
  return problem === undefined && !isAnimated && !hasOwnColours && ENCODED.has(format);
}

const ENCODED = new Set<PictureFacts['format']>(['jpeg', 'png', 'webp', 'avif', 'gif']);

/** Several rules need this. If the result for a post changes, the post is another object. */
const known = new WeakMap<JudgedPost, ShownPicture[]>();

export interface ShownPicture {
  reference: JudgedReference['reference'];
  /** Absolute. */
  path: string;
  facts: PictureFacts;
  /** Whether readers get an encoded version rather than the file itself. */
  isEncoded: boolean;
}
