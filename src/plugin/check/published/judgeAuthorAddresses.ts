import { readSpeakers } from '../../events/model/readEvent.ts';
import {
  type AuthorFields,
  authorAddresses,
  authorsIn,
  authorsInPost,
} from '../frontMatter/authorAddresses.ts';
import type { YamlMap, YamlPath } from '../frontMatter/yaml.ts';
import { isDraft, type LocalizedBlog } from '../posts/localizedBlog.ts';
import type { Site } from '../site/site.ts';
import type { Source } from '../text/source.ts';
import { isRecord, own } from '../text/values.ts';
import { judgeAuthorImage, judgeImageInPost } from '../verdicts/judgeAuthorImage.ts';
import { type AuthorLinkVerdict, judgeAuthorLink } from '../verdicts/judgeAuthorLink.ts';
import type { SiteIndex } from '../verdicts/siteIndex.ts';
import type { ReferenceContext, Verdict } from '../verdicts/verdict.ts';

/**
 * Checks the addresses of authors, in the authors file and in posts, and the portraits in the speakers file, which
 * pages show in the same way.
 *
 * @param production whether drafts are left out
 */
export function judgeAuthors(
  localizedBlog: LocalizedBlog,
  site: Site,
  siteIndex: SiteIndex,
  production: boolean,
): JudgedAuthors {
  const { authors: file, blog, locale, dirs, posts } = localizedBlog;
  const around = { site, blog, locale, contentDirs: dirs, siteIndex, permalink: locale.baseUrl };
  const judged: JudgedAuthors = { authorImages: [], authorLinks: [] };
  if (file) {
    const place = { ...around, filePath: file.filePath };
    for (const author of authorsIn(file.data)) {
      const judgeImage = (target: string) => judgeShared(target, author, localizedBlog, around);
      judgeAuthor(author, file, place, judgeImage, judged);
    }
  }
  judgeSpeakers(localizedBlog, around, judged);
  for (const { post, permalink } of posts) {
    if (isDraft(post, production)) continue;
    const { source, frontMatter } = post;
    const place = { ...around, filePath: post.filePath, permalink };
    for (const author of authorsInPost(frontMatter.data)) {
      const hasKey = author.key !== undefined;
      const judgeImage = (target: string) => judgeImageInPost(target, place, hasKey);
      const whole = withPage(author, file?.data);
      judgeAuthor(whole, { source, map: frontMatter.map }, place, judgeImage, judged);
    }
  }
  return judged;
}

function judgeSpeakers(
  { speakers: file }: LocalizedBlog,
  around: Omit<ReferenceContext, 'filePath'>,
  { authorImages }: JudgedAuthors,
): void {
  if (!file) return;
  for (const [key, { image }] of readSpeakers(file.data).speakers) {
    if (image === undefined) continue;
    const verdict = judgeForAll(image, { ...around, filePath: file.filePath });
    authorImages.push({ author: key, path: [key, 'image'], target: image, file, verdict });
  }
}

function judgeAuthor(
  author: AuthorFields,
  file: AuthorSource,
  place: ReferenceContext,
  judgeImage: (target: string) => Verdict | undefined,
  { authorImages, authorLinks }: JudgedAuthors,
): void {
  for (const { kind, path, target } of authorAddresses(author)) {
    const shared = { author: author.name, path, target, file };
    if (kind === 'image') {
      const verdict = judgeImage(target);
      if (verdict) authorImages.push({ ...shared, verdict });
      continue;
    }
    const isLinked = kind === 'social' || !author.fields.page;
    const verdict = judgeAuthorLink(target, kind, path, place);
    authorLinks.push({ ...shared, isLinked, verdict });
  }
}

/** An image in the authors file: `./` is resolved beside each post by the author. */
function judgeShared(
  target: string,
  { key }: AuthorFields,
  { posts, authors }: LocalizedBlog,
  around: Omit<ReferenceContext, 'filePath'>,
): Verdict | undefined {
  const files = target.startsWith('./')
    ? posts
        .filter(({ post }) => post.authors.some((author) => author.key === key))
        .map(({ post }) => post.filePath)
    : [authors?.filePath ?? ''];
  const verdicts = files.map((filePath) => judgeForAll(target, { ...around, filePath }));
  return verdicts.find(({ status }) => status === 'missing') ?? verdicts[0];
}

/** A relative path is another file for each post, and none in the list of authors, so it's no suggestion. */
function judgeForAll(target: string, place: ReferenceContext): Verdict {
  const verdict = judgeAuthorImage(target, place);
  if (verdict.status !== 'missing' || /^(?:\/|https?:)/.test(verdict.suggestion ?? ''))
    return verdict;
  return { ...verdict, suggestion: undefined };
}

/** The authors file decides whether an author has a page. */
function withPage(author: AuthorFields, data: unknown): AuthorFields {
  const shared = author.key !== undefined && isRecord(data) ? own(data, author.key) : undefined;
  const page = isRecord(shared) ? shared.page : undefined;
  return { ...author, fields: { page, ...author.fields } };
}

export interface JudgedAuthors {
  authorImages: JudgedAuthorImage[];
  /** Pages about authors, and accounts on platforms. */
  authorLinks: JudgedAuthorLink[];
}

export interface JudgedAuthorImage extends JudgedAddress {
  verdict: Verdict;
}

export interface JudgedAuthorLink extends JudgedAddress {
  verdict: AuthorLinkVerdict;
  /** Whether pages link to it: an author's own page replaces their `url`. */
  isLinked: boolean;
}

interface JudgedAddress {
  /** The author's key or name; empty if there's neither. */
  author: string;
  path: YamlPath;
  target: string;
  file: AuthorSource;
}

/** An authors file, or the front matter of a post. */
export interface AuthorSource {
  source: Source;
  map: YamlMap;
}
