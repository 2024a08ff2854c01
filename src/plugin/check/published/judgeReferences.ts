import type { Edition, EditionPost } from '../posts/edition.ts';
import { joinUrl } from '../posts/permalink.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import type { Reference } from '../references/reference.ts';
import type { Site } from '../site/site.ts';
import type { Source } from '../text/source.ts';
import { judgeImage } from '../verdicts/judgeImage.ts';
import { judgeLink } from '../verdicts/judgeLink.ts';
import { judgeOnLists } from '../verdicts/judgeOnLists.ts';
import type { SiteIndex } from '../verdicts/siteIndex.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** Says of each reference of a post where it leads. */
export function judgeReferences(
  { post, permalink }: EditionPost,
  { blog, locale, dirs }: Edition,
  site: Site,
  siteIndex: SiteIndex,
): JudgedReferences {
  const { filePath, source, references } = post;
  const place = { site, blog, locale, contentDirs: dirs, siteIndex, filePath, permalink };
  const list = joinUrl(locale.baseUrl, blog.routeBasePath);
  const listedEnd = isUnlisted(post) ? 0 : (post.truncation?.marker.start ?? source.text.length);
  const images: JudgedReference[] = [];
  const links: JudgedReference[] = [];
  const unchecked: Reference[] = [];
  for (const reference of references) {
    const isLink = reference.kind === 'link';
    const own = isLink ? judgeLink(reference, place) : judgeImage(reference, place);
    const isOnLists = isLink && reference.range.start < listedEnd;
    const verdict = isOnLists ? judgeOnLists(own, reference, place, list) : own;
    (isLink ? links : images).push({ source, reference, verdict });
    if (verdict.status === 'unchecked') unchecked.push(reference);
  }
  // Copies: a list that grew has room for a dozen more.
  return { images: images.slice(), links: links.slice(), unchecked };
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
