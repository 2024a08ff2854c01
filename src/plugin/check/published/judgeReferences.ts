import type { ModuleRequest } from '../analysis/moduleRequests.ts';
import type { LocalizedBlog, LocalizedPost } from '../posts/localizedBlog.ts';
import type { PostPart } from '../posts/parts.ts';
import type { Post } from '../posts/post.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import type { Reference } from '../references/reference.ts';
import type { Site } from '../site/site.ts';
import type { Source } from '../text/source.ts';
import { judgeImage } from '../verdicts/judgeImage.ts';
import { judgeLink } from '../verdicts/judgeLink.ts';
import { judgeModule, type ModuleVerdict } from '../verdicts/judgeModule.ts';
import { judgeOnLists } from '../verdicts/judgeOnLists.ts';
import { settle } from '../verdicts/settle.ts';
import type { SiteIndex } from '../verdicts/siteIndex.ts';
import type { ReferenceContext, Verdict } from '../verdicts/verdict.ts';

/**
 * Determines where each reference of a post leads.
 *
 * @param lists the permalinks of the lists that show the post
 */
export function judgeReferences(
  { post, permalink, shown }: LocalizedPost,
  localizedBlog: LocalizedBlog,
  site: Site,
  siteIndex: SiteIndex,
  lists: readonly string[],
): JudgedReferences {
  const { filePath, source, references, excerpt } = post;
  const unresolved = new Set(excerpt?.unresolved.map(({ range }) => range.start));
  const place = placeOf(filePath, permalink, localizedBlog, site, siteIndex);
  const listedEnd = isUnlisted(post) ? 0 : (post.truncation?.marker.start ?? source.text.length);
  return judgeAll(references, post, place, (own, reference) =>
    // The position of a value in the front matter takes a second parser, so the form is asked first.
    isOfText(reference) &&
    reference.range.start < listedEnd &&
    // If lists print it as text, it leads nowhere, and that's reported.
    !unresolved.has(reference.range.start)
      ? judgeOnLists(own, reference, place, lists, shown)
      : own,
  );
}

/** Determines where each reference of an imported Markdown file leads from the post's page. */
export function judgePart(
  { post: part, isListed }: PostPart,
  { post, permalink, shown }: LocalizedPost,
  localizedBlog: LocalizedBlog,
  site: Site,
  siteIndex: SiteIndex,
  lists: readonly string[],
): JudgedReferences {
  const around = placeOf(part.filePath, permalink, localizedBlog, site, siteIndex);
  const place = { ...around, postPath: post.filePath };
  const isOnLists = isListed && !isUnlisted(post);
  return judgeAll(part.references.filter(isOfText), part, place, (own, reference) =>
    isOnLists ? judgeOnLists(own, reference, place, lists, shown) : own,
  );
}

function placeOf(
  filePath: string,
  permalink: string,
  { blog, locale, dirs }: LocalizedBlog,
  site: Site,
  siteIndex: SiteIndex,
): ReferenceContext {
  return { site, blog, locale, contentDirs: dirs, siteIndex, filePath, permalink };
}

function judgeAll(
  references: readonly Reference[],
  { source, code }: Pick<Post, 'source' | 'code'>,
  place: ReferenceContext,
  onLists: (own: Verdict, reference: Reference) => Verdict,
): JudgedReferences {
  const images: JudgedReference[] = [];
  const links: JudgedReference[] = [];
  const unchecked: Reference[] = [];
  for (const reference of references) {
    const isLink = reference.kind === 'link';
    const first = isLink ? judgeLink(reference, place) : judgeImage(reference, place);
    const own = settle(first, reference, place);
    const verdict = onLists(own, reference);
    (isLink ? links : images).push({ source, reference, verdict });
    if (verdict.status === 'unchecked') unchecked.push(reference);
  }
  const modules = (code?.modules ?? []).flatMap((request): JudgedModule[] => {
    const verdict = judgeModule(request.target, place);
    return verdict ? [{ request, verdict }] : [];
  });
  // Copies, because an array that grew keeps room for a dozen more items.
  return { images: images.slice(), links: links.slice(), unchecked, modules };
}

/** Front matter isn't part of the text that lists show. */
function isOfText({ form }: Reference): boolean {
  return form !== 'front' && form !== 'event';
}

/** The references of all published posts. */
export function judgedReferences(
  localizedBlogs: readonly { posts: WithParts[] }[],
): JudgedReference[] {
  return localizedBlogs.flatMap(({ posts }) =>
    posts.flatMap((post) =>
      [post, ...post.judgedParts].flatMap(({ images, links }) => [...images, ...links]),
    ),
  );
}

interface WithParts extends JudgedReferences {
  judgedParts: readonly JudgedReferences[];
}

export interface JudgedReferences {
  /** Images, video and audio. */
  images: JudgedReference[];
  links: JudgedReference[];
  /** Those that can't be resolved without running code. */
  unchecked: Reference[];
  /** The modules that the bundler is known to find or not to find. */
  modules: JudgedModule[];
}

export interface JudgedModule {
  request: ModuleRequest;
  verdict: ModuleVerdict;
}

export interface JudgedReference {
  source: Source;
  reference: Reference;
  verdict: Verdict;
}
