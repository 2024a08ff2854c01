import type { PictureFacts } from '../pictures/facts.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { JudgedReference } from './judgeReferences.ts';

/**
 * The pictures of a post whose files are there, with what their headers say; the files are read by this. A picture that
 * is named twice is there twice.
 */
export function shownPictures(post: JudgedPost): ShownPicture[] {
  let shown = known.get(post);
  if (!shown) {
    shown = picturesIn(post);
    known.set(post, shown);
  }
  return shown;
}

/** Those that the budget counts: the picture of a link preview is for other sites, which shrink it themselves. */
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

/** Whether a picture is one that the transform encodes: no drawing, no film, nothing that it cannot read. */
export function isRaster({ format, problem, isAnimated }: PictureFacts): boolean {
  const canBe = format === 'jpeg' || format === 'png' || format === 'webp' || format === 'avif';
  return problem === undefined && !isAnimated && (canBe || format === 'gif');
}

/** Several rules ask; a post that would be judged in another way is another object. */
const known = new WeakMap<JudgedPost, ShownPicture[]>();

export interface ShownPicture {
  reference: JudgedReference['reference'];
  /** Absolute. */
  path: string;
  facts: PictureFacts;
  /** Whether readers get it encoded, not as it lies there. */
  isEncoded: boolean;
}
