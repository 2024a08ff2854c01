import type { Blog, ReportingSeverity, Site } from '../check/site/site.ts';

/**
 * The rules whose warnings a build has twice, as Docusaurus prints them too, with the same files and values. Where one blog's
 * options keep it silent, none of the rule.
 */
export function saidByDocusaurus({ blogs }: Site): Set<string> {
  const rules = Object.entries(OPTIONS);
  const said = rules.filter(([, option]) => blogs.every((blog) => SPEAKS.has(blog[option])));
  return new Set(said.map(([rule]) => rule));
}

/** The option that decides whether Docusaurus says what the rule finds. */
const OPTIONS: Record<string, keyof ReportingOptions> = {
  'author-inline': 'onInlineAuthors',
  'tag-unknown': 'onInlineTags',
  'truncate-missing': 'onUntruncatedBlogPosts',
};

/** Not `throw`: if the rule's level makes a warning of that, it's the first to say it. */
const SPEAKS: ReadonlySet<ReportingSeverity> = new Set(['log', 'warn']);

type ReportingOptions = Pick<Blog, 'onInlineAuthors' | 'onInlineTags' | 'onUntruncatedBlogPosts'>;
