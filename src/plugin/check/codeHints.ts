import type { Content } from './published/publishedSite.ts';
import type { Reference } from './references/reference.ts';
import { count } from './text/values.ts';
import { DECIDED_BY, decidingPosts } from './verdicts/settle.ts';

/**
 * Hints about options whose code the check can't follow: one line for each option, with what
 * depends on it.
 */
export function codeHints({ localizedBlogs, site }: Content): string[] {
  const open = new Map<string, Set<Reference>>();
  for (const { posts } of localizedBlogs)
    for (const post of posts.flatMap((one) => [one, ...one.judgedParts]))
      for (const { reference, verdict } of [...post.images, ...post.links]) {
        if (verdict.status !== 'unchecked' || !verdict.reason.startsWith(DECIDED_BY)) continue;
        const option = verdict.reason.slice(DECIDED_BY.length);
        open.set(option, (open.get(option) ?? new Set()).add(reference));
      }
  // This matters even if no link leads to a post.
  const deciding = new Set(
    site.blogs.filter(({ decidesPosts }) => decidesPosts).map(decidingPosts),
  );
  for (const option of deciding) if (!open.has(option)) open.set(option, new Set());
  const frontMatter = site.markdown.awaitsFrontMatter?.() ? [FRONT_MATTER] : [];
  const others = [...open].map(([option, references]) => {
    const unchecked =
      references.size === 0 ? '' : `: ${count(references.size, 'reference')} not checked`;
    return deciding.has(option)
      ? `The config’s ${option} can change which posts are published and where${unchecked}.`
      : option.endsWith(' plugins')
        ? `The blog’s own ${option} may change addresses${unchecked}.`
        : `The config’s ${option} decides what happens to missing files and pages${unchecked}.`;
  });
  return [...frontMatter, ...others];
}

const FRONT_MATTER =
  'The config’s markdown.parseFrontMatter can change the front matter of posts: fields, authors and tags not checked.';
