import path from 'node:path';
import { trimEndBy } from '../../events/model/trimEndBy.ts';
import type { PostSummary } from '../posts/postSummary.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { dottedPath, relativePath } from '../site/paths.ts';
import type { Blog } from '../site/site.ts';
import { digits, nearest } from '../text/closestMatch.ts';
import { groupBy } from '../text/values.ts';
import { resolveUrl, withoutBase } from './lookup.ts';
import { cleanPath, escapePath } from './repairAddress.ts';
import type { ReferenceContext } from './verdict.ts';

/** The same address in other spellings, most likely first. Most of them lead nowhere. */
export function respelledLinks({ target }: Reference, place: ReferenceContext): string[] {
  const { path: written = target, suffix } = parseTarget(target);
  const clean = cleanPath(written);
  const spelled = clean.startsWith('/')
    ? respelledAddress(clean, place)
    : respelledPath(clean, place);
  return [...spelled, ...withoutStaticFolder(clean, place)]
    .map((one) => escapePath(one) + suffix)
    .concat(`#${clean}`);
}

/**
 * An address from the root, without a file extension, and with the first page of a list at the list's own address.
 */
function respelledAddress(clean: string, { blog }: ReferenceContext): string[] {
  const bare = withoutEnding(clean);
  const first = `/${blog.pageBasePath}/1`;
  // A Markdown file's name means the file, which has another name.
  return [
    clean,
    ...(isMarkdownFile(clean) ? [] : [bare]),
    ...(bare.endsWith(first) ? [bare.slice(0, -first.length)] : []),
  ];
}

/** A relative address: from the root, or as a file beside the post. */
function respelledPath(clean: string, place: ReferenceContext): string[] {
  const bare = withoutEnding(clean);
  const below = withoutDots(bare);
  return [
    ...[addressFromPage(bare, place) ?? []].flat(),
    ...(/\.[a-z\d]+$/i.test(clean) ? [clean, `./${clean}`] : []),
    `${clean}.md`,
    `${clean}.mdx`,
    `${clean}/index.md`,
    `${clean}/index.mdx`,
    `/${below}`,
    `/${withoutDots(clean)}`,
    `/${place.blog.routeBasePath}/${below}`,
  ];
}

/** `/static/files/x.pdf`, `../static/files/x.pdf`: the folder's name isn't part of an address. */
function withoutStaticFolder(clean: string, { site }: ReferenceContext): string[] {
  const plain = withoutDots(clean);
  const names = site.staticDirs.map((dir) => `${path.basename(dir)}/`);
  return names
    .filter((name) => plain.startsWith(name))
    .map((name) => `/${plain.slice(name.length)}`);
}

/** Posts and pages with the same name as the address, or a similar one. */
export function nearLinks(reference: Reference, place: ReferenceContext): string[] {
  const { path: written = reference.target, suffix } = parseTarget(reference.target);
  const clean = cleanPath(written);
  const wanted = nameOf(clean);
  if (!/\p{L}/u.test(wanted)) return [];
  const posts = postNames(place);
  const pages = pageNames(place);
  const isFile = isMarkdownFile(clean);
  const write = (post: PostSummary) => [
    ...(isFile ? [dottedPath(path.dirname(place.filePath), post.filePath)] : []),
    belowBase(post.permalink, place),
  ];
  const found = [
    ...(posts.byName.get(wanted) ?? []).flatMap(write),
    ...(pages.byName.get(wanted) ?? []),
    ...(wanted.length < SHORTEST ? [] : nearPosts(wanted, posts).flatMap(write)),
    ...nearSiblings(clean, wanted, pages, place),
  ].slice(0, MOST_TRIED);
  return found.flatMap((one) => [escapePath(one) + suffix, escapePath(one)]);
}

function nearPosts(wanted: string, { byDigits, byName }: PostNames): PostSummary[] {
  const name = nearest(wanted, byDigits.get(digits(wanted)) ?? []);
  const post = name === undefined ? undefined : byName.get(name)?.at(-1);
  return post ? [post] : [];
}

/** Pages beside the address with a similar last segment. */
function nearSiblings(
  clean: string,
  wanted: string,
  { byShape }: PageNames,
  place: ReferenceContext,
): string[] {
  if (wanted.length < SHORTEST) return [];
  const address = clean.startsWith('/') ? clean : (addressFromPage(clean, place) ?? clean);
  const beside = byShape.get(shapeOf(address.replace(/\/$/, ''), address));
  const name = nearest(wanted, beside?.keys() ?? []);
  return (name === undefined ? undefined : beside?.get(name)) ?? [];
}

/** Built once for all links of a blog, because each is compared with all pages. */
function postNames(place: ReferenceContext): PostNames {
  const posts = place.siteIndex.posts();
  const made = namesOfBlogs.get(posts) ?? new Map<Blog, PostNames>();
  namesOfBlogs.set(posts, made);
  const known = made.get(place.blog);
  if (known) return known;
  const named = posts
    .filter(({ blog }) => blog === place.blog)
    .flatMap((post) => [...new Set(namesOf(post, place))].map((name) => ({ name, post })));
  const byName = new Map<string, PostSummary[]>();
  for (const { name, post } of named) append(byName, name, post);
  const byDigits = groupBy([...byName.keys()], digits);
  const names = { byName, byDigits };
  made.set(place.blog, names);
  return names;
}

function pageNames(place: ReferenceContext): PageNames {
  const permalinks = place.siteIndex.permalinks();
  const made = namesOfPages.get(permalinks);
  if (made) return made;
  const byName = new Map<string, string[]>();
  const byShape = new Map<string, Map<string, string[]>>();
  for (const permalink of permalinks) {
    const page = belowBase(permalink, place);
    const shape = shapeOf(page, page);
    const beside = byShape.get(shape) ?? new Map<string, string[]>();
    byShape.set(shape, beside);
    append(byName, nameOf(page), page);
    append(beside, nameOf(page), page);
  }
  const names = { byName, byShape };
  namesOfPages.set(permalinks, names);
  return names;
}

function append<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

/** What siblings have in common: their folder, and the numbers in their address. */
function shapeOf(page: string, address: string): string {
  return `${path.posix.dirname(page)}\0${digits(address)}`;
}

/** The names of a post in addresses: its file, its folder, or its permalink. */
function namesOf({ filePath, permalink }: PostSummary, { blog }: ReferenceContext): string[] {
  const file = nameOf(relativePath(blog.dir, filePath));
  return [file, file.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''), nameOf(permalink)];
}

/** The last segment of an address, without a file extension. */
function nameOf(address: string): string {
  const bare = withoutEnding(trimEndBy(address, /\//));
  return bare.slice(bare.lastIndexOf('/') + 1).toLowerCase();
}

/**
 * Turns a relative address into one from the root, without the base path; `undefined` if it leads out of the site.
 */
export function addressFromPage(relative: string, place: ReferenceContext): string | undefined {
  const page = place.permalink.replace(/(?<=.)\/$/, '') + (place.site.trailingSlash ? '/' : '');
  return withoutBase(resolveUrl(relative, page), place);
}

function withoutEnding(address: string): string {
  return address.replace(/(?:\/index)?(?:\.mdx?|\.html?)$|\/index$/i, '');
}

function withoutDots(address: string): string {
  return address.replace(/^(?:\.{0,2}\/)+/, '');
}

function isMarkdownFile(address: string): boolean {
  return /\.mdx?$/i.test(address);
}

function belowBase(permalink: string, { locale }: ReferenceContext): string {
  return `/${permalink.slice(locale.baseUrl.length)}`;
}

/** In a shorter word, a different letter makes a different word. */
const SHORTEST = 3;
/** Each candidate is checked, and a name that many pages share doesn't tell which is meant. */
const MOST_TRIED = 50;

const namesOfBlogs = new WeakMap<readonly PostSummary[], Map<Blog, PostNames>>();
const namesOfPages = new WeakMap<readonly string[], PageNames>();

interface PostNames {
  byName: ReadonlyMap<string, PostSummary[]>;
  byDigits: ReadonlyMap<string, string[]>;
}

interface PageNames {
  byName: ReadonlyMap<string, string[]>;
  /** Pages in the same folder, by name. */
  byShape: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
}
