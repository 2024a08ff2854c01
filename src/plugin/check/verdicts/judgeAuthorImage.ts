import type { Resolution } from '../references/reference.ts';
import { judgeImage } from './judgeImage.ts';
import { lookUpStatic, staticAddress, unbundled } from './lookup.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/**
 * Says what readers would see of an author in the authors file. A path from the root gets the base path, come what
 * may (plugin-content-blog/src/authors.ts, `normalizeImageUrl`). Anything else goes to the browser as it is: also
 * `./x.png`, which posts bundle, on the list of authors.
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
 * Says what readers would see of an author whom a post describes: `./x.png` is bundled beside the post.
 *
 * @param hasKey whether the post only overrides the picture of the authors file. Then a path from the root has to have
 *   the base path: Docusaurus stops at another one (`normalizeAuthorUrl`).
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
