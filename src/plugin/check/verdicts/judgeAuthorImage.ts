import { judgeImage } from './judgeImage.ts';
import { lookUpStatic, staticAddress, unbundled } from './lookup.ts';
import type { Judging, Verdict } from './verdict.ts';

/**
 * Says what readers would see of an author in the authors file. A path from the root gets the base path, come what
 * may (plugin-content-blog/src/authors.ts, `normalizeImageUrl`). Anything else goes to the browser as it is: also
 * `./x.png`, which posts bundle, on the list of authors.
 */
export function judgeAuthorImage(target: string, place: Judging): Verdict {
  if (target.startsWith('//') && lookUpStatic(target, place).kind !== 'file')
    return unbundled('base-url-twice', `https:${target}`);
  const verdict = judgeImage(
    {
      kind: 'image',
      form: 'front',
      target,
      range: { start: 0, end: 0 },
      travels: target.startsWith('/') ? 'bundled' : 'front-matter',
    },
    place,
  );
  if (target.startsWith('/') || verdict.status !== 'found') return verdict;
  const { path } = verdict;
  return unbundled('front-matter', path && staticAddress(path, place), path);
}
