import type { Edition, EditionPost } from '../posts/edition.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import type { Reference } from '../references/reference.ts';
import type { Site } from '../site/site.ts';
import type { Source } from '../text/source.ts';
import { judgeImage } from '../verdicts/judgeImage.ts';
import { judgeLink } from '../verdicts/judgeLink.ts';
import { judgeOnLists } from '../verdicts/judgeOnLists.ts';
import type { SiteIndex } from '../verdicts/siteIndex.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/**
 * Says of each reference of a post where it leads.
 *
 * @param lists the permalinks of the lists that show the post
 */
export function judgeReferences(
  { post, permalink }: EditionPost,
  { blog, locale, dirs }: Edition,
  site: Site,
  siteIndex: SiteIndex,
  lists: readonly string[],
): JudgedReferences {
  const { filePath, source, references, excerpt } = post;
  const place = { site, blog, locale, contentDirs: dirs, siteIndex, filePath, permalink };
  const listedEnd = isUnlisted(post) ? 0 : (post.truncation?.marker.start ?? source.text.length);
  const images: JudgedReference[] = [];
  const links: JudgedReference[] = [];
  const unchecked: Reference[] = [];
  for (const reference of references) {
    const isLink = reference.kind === 'link';
    const own = isLink ? judgeLink(reference, place) : judgeImage(reference, place);
    const isOnLists = reference.range.start < listedEnd && isOfText(reference);
    const verdict = isOnLists ? judgeOnLists(own, reference, place, lists, excerpt) : own;
    (isLink ? links : images).push({ source, reference, verdict });
    if (verdict.status === 'unchecked') unchecked.push(reference);
  }
  // Copies: a list that grew has room for a dozen more.
  return { images: images.slice(), links: links.slice(), unchecked };
}

/** What the front matter names isn't in the text that lists show. */
function isOfText({ form }: Reference): boolean {
  return form !== 'front' && form !== 'event';
}

/** The references of all posts that are published. */
export function judgedReferences(
  editions: readonly { posts: JudgedReferences[] }[],
): JudgedReference[] {
  return editions.flatMap(({ posts }) =>
    posts.flatMap(({ images, links }) => [...images, ...links]),
  );
}

export interface JudgedReferences {
  /** Images, and video and sound. */
  images: JudgedReference[];
  links: JudgedReference[];
  /** Those of both that only evaluation could resolve. */
  unchecked: Reference[];
}

export interface JudgedReference {
  source: Source;
  reference: Reference;
  verdict: Verdict;
}
