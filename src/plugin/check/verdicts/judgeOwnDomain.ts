import type { Reference } from '../references/reference.ts';
import type { Local, ReferenceContext, Verdict } from './verdict.ts';

/**
 * The site's own address in full is judged as the path that could be written in its place: nobody else looks whether
 * anything is there.
 */
export function judgeOwnDomain(
  local: Local,
  reference: Reference,
  place: ReferenceContext,
  judge: (reference: Reference, place: ReferenceContext) => Verdict,
): Verdict {
  const { suggestion } = local;
  if (local.reason !== 'own-domain' || suggestion === undefined) return local;
  const verdict = judge({ ...reference, target: suggestion }, place);
  if (verdict.status === 'wrong-case') return verdict;
  if (verdict.status !== 'missing') return local;
  return verdict.reason === 'not-a-page'
    ? { ...local, suggestion: verdict.suggestion }
    : { ...verdict, judged: suggestion, isDoubtful: !isOfBlog(suggestion, place) };
}

/** Elsewhere on the host something else may answer, as an application or a redirect of the server's. */
function isOfBlog(address: string, { site }: ReferenceContext): boolean {
  const below = address.startsWith(site.baseUrl)
    ? address.slice(site.baseUrl.length)
    : address.slice(1);
  return site.blogs.some(
    ({ routeBasePath }) =>
      !/^\/?$/.test(routeBasePath) && below.startsWith(`${routeBasePath.replace(/^\//, '')}/`),
  );
}
