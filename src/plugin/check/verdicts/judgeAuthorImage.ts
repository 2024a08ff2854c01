import type { Resolution } from '../references/reference.ts';
import { judgeImage } from './judgeImage.ts';
import { lookUpStatic, staticAddress, unbundled } from './lookup.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/**
 * Determines what readers see as the image of an author in the authors file. A path from the root always gets the
 * base path (plugin-content-blog/src/authors.ts, `normalizeImageUrl`). Anything else reaches the browser unchanged,
 * including `./x.png` in the list of authors, although posts bundle it.
 */
export function judgeAuthorImage(target: string, place: ReferenceContext): Verdict {
  if (target.startsWith('//') && lookUpStatic(target, place).kind !== 'file')
    return unbundled('base-url-twice', `https:${target}`);
  const verdict = judgeAs(target.startsWith('/') ? 'bundled' : 'front-matter', target, place);
  if (target.startsWith('/') || verdict.status !== 'found') return verdict;
  const { path } = verdict;
  return unbundled('front-matter', path && staticAddress(path, place), path);
}

/**
 * Determines what readers see as the image of an author who is described in a post: `./x.png` is bundled beside the
 * post.
 *
 * @param hasKey whether the post only overrides the image in the authors file. A path from the root then needs the
 * base path: Docusaurus rejects any other (`normalizeAuthorUrl`).
 */
export function judgeImageInPost(
  target: string,
  place: ReferenceContext,
  hasKey: boolean,
): Verdict {
  if (target.startsWith('./')) return judgeAs('front-matter', target, place);
  if (!hasKey || !target.startsWith('/') || target.startsWith('//'))
    return judgeAuthorImage(target, place);
  return judgeAs('verbatim', target, place);
}

function judgeAs(resolvedBy: Resolution, target: string, place: ReferenceContext): Verdict {
  const range = { start: 0, end: 0 };
  return judgeImage({ kind: 'image', form: 'front', target, range, resolvedBy }, place);
}
