import { parseUrl } from '../../events/model/parseUrl.ts';
import { readSpeakers } from '../../events/model/readEvent.ts';
import type { DataFile } from '../frontMatter/dataFile.ts';
import type { YamlPath } from '../frontMatter/yaml.ts';
import { postDay } from '../posts/postDay.ts';
import type { Range, Source } from '../text/source.ts';
import type { AuthorSource } from './judgeAuthorAddresses.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { LinkAnswer } from './linkAnswer.ts';
import type { Content, PublishedBlog } from './publishedSite.ts';

/**
 * Lists the addresses on other hosts in published posts, in their events, and in the authors and speakers files. A
 * place that several locales or uses share is listed once.
 */
export function externalLinks({ site, localizedBlogs }: Pages): ExternalLink[] {
  const found = new Map<string, ExternalLink>();
  const ownHost = hostOf(site.url);
  const add: Add = (target, { source, range }, about) => {
    const url = askedAddress(target);
    if (url === undefined || !range || hostOf(url) === ownHost) return;
    const key = [source.file, range.start].join('\0');
    if (!found.has(key)) found.set(key, { url, target, source, range, ...about });
  };
  for (const localizedBlog of localizedBlogs) {
    for (const post of localizedBlog.posts)
      for (const one of [post, ...post.judgedParts]) addPost(one, add);
    addPeople(localizedBlog, add);
  }
  return [...found.values()];
}

/** The places whose addresses got a certain kind of answer. */
export function linksAnswered<State extends LinkAnswer['state']>(
  content: Pages & Pick<Content, 'answers'>,
  ...states: State[]
): AnsweredLink<State>[] {
  const { answers } = content;
  if (!answers) return [];
  return externalLinks(content).flatMap((link) => {
    const answer = answers.get(link.url);
    return answer && isOneOf(answer, states) ? [{ ...link, answer }] : [];
  });
}

/** The address to request: without its anchor. Undefined if it can't be requested. */
export function askedAddress(target: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(target)) return undefined;
  const url = parseUrl(target, 'https://example.com');
  if (!url) return undefined;
  url.hash = '';
  return url.href;
}

function addPost(judged: JudgedPost, add: Add): void {
  const { post, locale } = judged;
  const day = postDay(judged);
  for (const { reference, source } of [...judged.links, ...judged.images]) {
    if (reference.resolvedBy === 'dynamic') continue;
    const range = reference.definition ?? reference.range;
    add(
      reference.target,
      { source, range },
      { locale: locale.name, day, isLink: reference.kind === 'link' },
    );
  }
  const { canonical } = post.frontMatter.data;
  if (typeof canonical !== 'string') return;
  const range = post.frontMatter.map.content(['canonical']);
  add(canonical, { source: post.source, range }, { locale: locale.name, day, isLink: false });
}

function addPeople({ locale, authorLinks, authorImages, speakers }: PublishedBlog, add: Add): void {
  const at = (target: string, file: AuthorSource | DataFile, path: YamlPath, isLink: boolean) => {
    if (askedAddress(target) === undefined) return;
    const place = { source: file.source, range: file.map.content(path) };
    add(target, place, { locale: locale.name, day: undefined, isLink });
  };
  for (const { target, file, path } of authorLinks) at(target, file, path, true);
  for (const { target, file, path } of authorImages) at(target, file, path, false);
  if (!speakers) return;
  for (const { path, text, field } of readSpeakers(speakers.data).leaves)
    if (field.kind === 'url' || field.kind === 'address') at(text, speakers, path, true);
}

function isOneOf<State extends LinkAnswer['state']>(
  answer: LinkAnswer,
  states: readonly State[],
): answer is Extract<LinkAnswer, { state: State }> {
  return states.some((state) => state === answer.state);
}

function hostOf(address: string): string | undefined {
  return parseUrl(address)?.host;
}

type Pages = Pick<Content, 'site' | 'localizedBlogs'>;

type Add = (
  target: string,
  place: { source: Source; range: Range | undefined },
  about: Pick<ExternalLink, 'locale' | 'day' | 'isLink'>,
) => void;

/** A place that contains an address on another host. */
export interface ExternalLink {
  /** The address to request. */
  url: string;
  /** The address as written. */
  target: string;
  source: Source;
  range: Range;
  locale: string;
  /** The date of the post, if it's known. */
  day: number | undefined;
  /** Whether readers can follow it: an image, a video or the canonical address isn't a link. */
  isLink: boolean;
}

export type AnsweredLink<State extends LinkAnswer['state']> = ExternalLink & {
  answer: Extract<LinkAnswer, { state: State }>;
};
