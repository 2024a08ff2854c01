import type { Blog, ReportingSeverity, Site } from '../check/site/site.ts';

/**
 * Returns the rules whose warnings would appear twice in a build, because Docusaurus prints them
 * too, with the same files and values. A rule isn't included if the options of any blog turn
 * Docusaurus's warning off.
 */
export function saidByDocusaurus({ blogs }: Site): Set<string> {
  const rules = Object.entries(OPTIONS);
  const said = rules.filter(([, option]) => blogs.every((blog) => SPEAKS.has(blog[option])));
  return new Set(said.map(([rule]) => rule));
}

/** The option that decides whether Docusaurus reports a rule's findings. */
const OPTIONS: Record<string, keyof ReportingOptions> = {
  'author-inline': 'onInlineAuthors',
  'tag-unknown': 'onInlineTags',
  'truncate-missing': 'onUntruncatedBlogPosts',
};

/**
 * Not `throw`: if the rule's level turns that into a warning, the rule is the first to report it.
 */
const SPEAKS: ReadonlySet<ReportingSeverity> = new Set(['log', 'warn']);

type ReportingOptions = Pick<Blog, 'onInlineAuthors' | 'onInlineTags' | 'onUntruncatedBlogPosts'>;
