import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { srcsetAddresses } from '../check/references/srcset.ts';
import { isFromRoot } from '../events/model/safeAddress.ts';
import { NotAFile, readWhole, TooLarge } from '../files/openFile.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { linkVideos } from './feedVideos.ts';
import { NO_XML } from './noXml.ts';
import { xmlFault } from './xmlFault.ts';

/**
 * Makes every address in the feeds of blogs absolute. Docusaurus does that for links and images,
 * but not for the `<source>` of an image, which feed readers would then look for on their own site
 * (plugin-content-blog/src/feed.ts). A video becomes a plain link. Control characters in titles
 * and texts are removed, and tags and each `]]>` escaped, because no program can read a feed with them.
 *
 * @param outDir the build's, absolute
 * @param url of the site, without its base path
 * @param changes whether feeds are changed; otherwise they're only read
 */
export async function completeFeeds(
  outDir: string,
  url: string,
  plugins: readonly LoadedPlugin[],
  changes: boolean,
): Promise<FeedFindings> {
  const late: string[] = [];
  const broken: string[] = [];
  for (const name of plugins.flatMap(feedsOf)) {
    const file = path.join(outDir, name);
    const text = await written(file);
    if (text === undefined) {
      late.push(name);
      continue;
    }
    const isJson = name.endsWith('.json');
    const complete = !changes ? text : isJson ? completeJson(text, url) : completeXml(text, url);
    if (complete !== text) writeAtomically(file, complete);
    const fault = isJson ? undefined : xmlFault(complete);
    if (fault !== undefined) broken.push(`${name}, ${fault}`);
  }
  return { late, broken };
}

/** Returns the feeds that an instance of the blog plugin writes, by its own rules. */
function feedsOf({ name, options, content }: LoadedPlugin): string[] {
  if (name !== 'docusaurus-plugin-content-blog') return [];
  const { feedOptions, routeBasePath = '' } = options as BlogOptions;
  const posts = (content as BlogContent | undefined)?.blogPosts ?? [];
  const isListed = posts.some(
    ({ metadata: { frontMatter } }) => !frontMatter.draft && !frontMatter.unlisted,
  );
  const types = isListed ? (feedOptions?.type ?? []) : [];
  return types.map((type) => path.posix.join(routeBasePath, FILES[type] ?? ''));
}

/**
 * Waits until a feed is completely written. All plugins work on a finished build at the same time, and none knows
 * when another is done, so it polls for the file.
 */
async function written(file: string): Promise<string | undefined> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += PAUSE) {
    try {
      const text = readWhole(file, LARGEST_FEED).toString('utf8');
      if (file.endsWith('.json')) JSON.parse(text);
      if (/(?:<\/rss>|<\/feed>|\})\s*$/.test(text)) return text;
    } catch (error) {
      if (error instanceof NotAFile || error instanceof TooLarge) return undefined;
      // Missing or incomplete so far.
    }
    await sleep(PAUSE);
  }
  return undefined;
}

function completeJson(text: string, url: string): string {
  const feed = JSON.parse(text) as { items?: { content_html?: string }[] };
  for (const item of feed.items ?? [])
    if (item.content_html) item.content_html = completeHtml(item.content_html, url);
  return JSON.stringify(feed, null, 4);
}

function completeXml(text: string, url: string): string {
  // Without a character, what was around it may be a ]]>.
  const clean = text.replace(NO_XML, '');
  return clean
    .replace(SECTION, (_, start: string, name: string, written: string) => {
      // xml-js only escapes the first ]]> (js2xml.js, `writeCdata`).
      const value = written.replace(END_INSIDE, ']]>');
      const complete = name.startsWith('content') ? completeHtml(value, url) : value;
      return start + complete.replaceAll(']]>', END_INSIDE);
    })
    .replace(CATEGORY, escaped);
}

/** A tag's label, as xml-js writes it: only quotation marks are escaped (js2xml.js, `writeAttributes`). */
function escaped(_: string, start: string, values: string): string {
  return `${start}${values.replace(/&(?!quot;)/g, '&amp;').replaceAll('<', '&lt;')}`;
}

/** Completes addresses in tags, but not in text, where they're examples of HTML. */
function completeHtml(html: string, url: string): string {
  return linkVideos(html).replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (_, before: string, name: string, value: string) => {
      const whole = { start: 0, end: value.length };
      let result = value;
      for (const { start } of (name === 'srcset' ? srcsetAddresses(value) : [whole]).reverse())
        if (isFromRoot(value.slice(start)))
          result = result.slice(0, start) + url + result.slice(start);
      return `${before}"${result}"`;
    }),
  );
}

/** The start of a CDATA section, and its text. With an incomplete name, it'd look for its end in the whole feed. */
const SECTION =
  /(<(title|description|summary|content(?::encoded)?)(?=[\s>])[^<>]*><!\[CDATA\[)([\s\S]*?)(?=\]\]><\/\2>)/g;
const END_INSIDE = ']]]]><![CDATA[>';

/** A category of an Atom feed (RFC 4287, section 4.2.2). */
const CATEGORY = /(<category )((?:[a-z]+="[^"]*"\s*)+)(?=\/>)/g;

const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/gi;
const ATTRIBUTE = /(\s(src|srcset|poster|href|data)=)"([^"]*)"/g;

/** In bytes. */
const LARGEST_FEED = 200_000_000;

/** In milliseconds. A feed of a thousand posts takes a few seconds. */
const LONGEST_WAIT = 120_000;
const PAUSE = 20;

const FILES: Record<string, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

/** Feeds, relative to the build folder. */
export interface FeedFindings {
  /** Feeds that didn't appear in time. */
  late: string[];
  /** Feeds that no program can read, with the reason. */
  broken: string[];
}

/** What Docusaurus passes to each plugin's `postBuild`. */
export interface LoadedPlugin {
  name: string;
  options: unknown;
  content: unknown;
}

interface BlogOptions {
  feedOptions?: { type?: string[] | null };
  routeBasePath?: string;
}

interface BlogContent {
  blogPosts?: { metadata: { frontMatter: { draft?: boolean; unlisted?: boolean } } }[];
}
