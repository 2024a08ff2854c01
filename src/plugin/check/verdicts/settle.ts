import type { Reference } from '../references/reference.ts';
import type { Blog } from '../site/site.ts';
import { mayBeRewritten } from './rewriting.ts';
import { OUTSIDE_SITE, type ReferenceContext, type Verdict } from './verdict.ts';

/**
 * The final verdict on a reference, after its own address has been checked: a file outside the repository is
 * missing, and anything that the site's own code may decide is unchecked.
 */
export function settle(verdict: Verdict, reference: Reference, place: ReferenceContext): Verdict {
  if (isLost(verdict, reference, place))
    return { status: 'missing', reason: 'outside-repository', suggestion: undefined };
  const option = decidingOption(verdict, reference, place);
  return option ? { status: 'unchecked', reason: `${DECIDED_BY}${option}` } : verdict;
}

/** Files of packages are installed: their place on this machine means nothing on others. */
function isLost(verdict: Verdict, { target }: Reference, { site }: ReferenceContext): boolean {
  return (
    verdict.status === 'unchecked' &&
    verdict.reason === OUTSIDE_SITE &&
    site.repositoryDir !== undefined &&
    !target.includes('node_modules')
  );
}

/** The config option whose function decides what happens to a reference, if there is one. */
function decidingOption(
  verdict: Verdict,
  reference: Reference,
  { site, blog, locale, filePath }: ReferenceContext,
): string | undefined {
  const { target, form } = reference;
  const isMarkdown = /\.mdx?(?:[?#]|$)/i.test(target);
  const isFault = verdict.status === 'missing' || verdict.status === 'wrong-case';
  if (isFault && form === 'md' && site.markdown.repairsImages)
    return 'markdown.hooks.onBrokenMarkdownImages';
  if (isFault && form === 'md-link' && isMarkdown && site.markdown.repairsLinks)
    return 'markdown.hooks.onBrokenMarkdownLinks';
  if ((isFault || FAULTS.has(verdict.status)) && mayBeRewritten(reference, blog, filePath))
    return 'remark and rehype plugins';
  if (reference.kind !== 'link' || !blog.decidesPosts) return undefined;
  // No function turns a missing file into a post.
  if (isMarkdown && verdict.status === 'missing' && verdict.reason === 'absent') return undefined;
  const isPage = isMarkdown || isBelow(target, `${locale.baseUrl}${blog.routeBasePath}`);
  return isPage && (verdict.status === 'found' || isFault) ? decidingPosts(blog) : undefined;
}

/** The name in hints for the options that decide which posts a blog has. */
export function decidingPosts({ isWrapped }: Blog): string {
  return isWrapped ? 'own blog plugin' : 'processBlogPosts';
}

function isBelow(target: string, address: string): boolean {
  const start = address.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  return target.startsWith(`${start}/`) || target.startsWith(`/${start.split('/').at(-1)}/`);
}

const FAULTS = new Set<Verdict['status']>(['unbundled', 'malformed', 'local']);

/** Why a reference is unchecked, with the name of the option. */
export const DECIDED_BY = 'decided by the config’s ';
