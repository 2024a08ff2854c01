import path from 'node:path';
import { postDay } from '../check/posts/postDay.ts';
import { isUnlisted } from '../check/posts/postSummary.ts';
import type { JudgedPost } from '../check/published/judgedPost.ts';
import type { Content } from '../check/published/publishedSite.ts';
import { relativePath } from '../check/site/paths.ts';
import { cityOf } from '../events/cityOf.ts';
import { placeOf } from '../events/model/takingPart.ts';
import type { SiteEvent } from '../events/siteEvents.ts';
import { whenText } from './calendarChanges.ts';
import { clipped } from './clipped.ts';
import { eventIdIn } from './contentEvents.ts';
import { authorNames, leadOf, tagLabels, titleOf } from './postWords.ts';
import { MOST, type ReviewedPost, type SocialImage } from './review.ts';

/**
 * Returns the posts that a change adds or edits, as their cards will show them.
 *
 * @param touched files that differ now; `before`: the posts that existed before
 * @param events of the site after the change
 * @param prefix the site's folder in its repository
 */
export function reviewedPosts(
  { localizedBlogs, site }: Content,
  { touched, before }: { touched: ReadonlySet<string>; before: ReadonlySet<string> },
  events: readonly SiteEvent[],
  prefix: string,
): ReviewedPost[] {
  const seen = new Map<string, JudgedPost>();
  for (const { posts, drafts } of localizedBlogs)
    for (const post of [...posts, ...drafts])
      if (!seen.has(post.post.source.file)) seen.set(post.post.source.file, post);
  return [...seen]
    .filter(([file]) => touched.has(file) || !before.has(file))
    .sort(([, a], [, b]) => (postDay(b) ?? 0) - (postDay(a) ?? 0))
    .map(([file, post]) => {
      const event = events.find(({ id }) => id === eventIdIn(post));
      const day = postDay(post);
      return {
        isNew: !before.has(file),
        file: path.posix.join(prefix, file),
        permalink: clipped(post.permalink),
        title: clipped(titleOf(post)),
        date: day === undefined ? '' : new Date(day).toISOString().slice(0, 10),
        lead: clipped(leadOf(post)),
        authors: authorNames(post).slice(0, MOST.names).map(clipped),
        tags: tagLabels(post).slice(0, MOST.names).map(clipped),
        kind: KINDS[event?.posts.find(({ source }) => source === file)?.coverage ?? ''] ?? '',
        when: event ? whenText(event, post.locale.name) : '',
        place: event ? clipped(cityOf(placeOf(event.block)) ?? '') : '',
        visibility: post.isDraft ? 'draft' : isUnlisted(post.post) ? 'unlisted' : 'public',
        socialImage: socialImageOf(post, event, site.repositoryDir ?? site.dir),
      };
    });
}

function socialImageOf(
  post: JudgedPost,
  event: SiteEvent | undefined,
  repositoryDir: string,
): SocialImage {
  const { image } = post.post.frontMatter.data;
  const named = post.images.find(({ reference }) => reference.form === 'front');
  if (named?.verdict.status === 'found' && named.verdict.path)
    return { kind: 'file', file: relativePath(repositoryDir, named.verdict.path) };
  if (image) return { kind: 'elsewhere' };
  return event?.isListed ? { kind: 'drawn' } : { kind: 'site' };
}

const KINDS: Record<string, string> = {
  announcement: 'Announcement',
  live: 'Live',
  recap: 'Recap',
};
