import type { Reference } from '../references/reference.ts';
import type { Local, ReferenceContext, Verdict } from './verdict.ts';

/**
 * Treats an address of the dev server, or the site's own in full, as a path in the site. It suggests that path only
 * if it leads somewhere. Nothing else would report a broken link with the full domain.
 */
export function judgeLocal(
  local: Local,
  reference: Reference,
  place: ReferenceContext,
  judge: (reference: Reference, place: ReferenceContext) => Verdict,
): Verdict {
  const { suggestion, reason } = local;
  if (suggestion === undefined) return local;
  const verdict = judge({ ...reference, target: suggestion }, place);
  const isOwnLink = reason === 'own-domain' && reference.kind === 'link';
  switch (verdict.status) {
    case 'found':
      return local;
    case 'wrong-case':
      return isOwnLink
        ? verdict
        : { ...local, suggestion: verdict.spelling + (/[?#].*/s.exec(suggestion)?.[0] ?? '') };
    case 'missing':
      if (verdict.reason === 'not-a-page') return { ...local, suggestion: verdict.suggestion };
      if (isOwnLink)
        return { ...verdict, judged: suggestion, isDoubtful: !isOfBlog(suggestion, place) };
      return { ...local, suggestion: undefined, absent: suggestion };
    default:
      return { ...local, suggestion: undefined, doubtful: suggestion };
  }
}

/** Other paths of the host may belong to something else, such as an application or a redirect. */
function isOfBlog(address: string, { site }: ReferenceContext): boolean {
  const below = address.startsWith(site.baseUrl)
    ? address.slice(site.baseUrl.length)
    : address.slice(1);
  return site.blogs.some(
    ({ routeBasePath }) =>
      !/^\/?$/.test(routeBasePath) && below.startsWith(`${routeBasePath.replace(/^\//, '')}/`),
  );
}
