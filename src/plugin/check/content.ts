import { DEFAULT_BUDGET } from './pictures/pictureBudget.ts';
import {
  createBlogReader,
  isDraft,
  type LocalizedBlog,
  type LocalizedPost,
  namedFiles,
} from './posts/localizedBlog.ts';
import type { Post } from './posts/post.ts';
import { DEFAULT_FOLLOW_UP } from './published/followUpSettings.ts';
import { judgeAuthors } from './published/judgeAuthorAddresses.ts';
import type { JudgedPost } from './published/judgedPost.ts';
import {
  type JudgedReferences,
  judgePart,
  judgeReferences as judgeReferencesOf,
} from './published/judgeReferences.ts';
import { placedSuppressions } from './published/placedSuppressions.ts';
import type { Content, PublishedBlog } from './published/publishedSite.ts';
import { findUnusedPictures } from './published/unusedPictures.ts';
import type { ReadSettings } from './readSettings.ts';
import type { BlogSummary } from './routes/blogPages.ts';
import { createDraftAddresses } from './routes/drafts.ts';
import { createOtherPages, type OtherPages } from './routes/nonBlogPages.ts';
import { createListPages } from './routes/postListPages.ts';
import { type Routes, readRoutes } from './routes/routes.ts';
import { createFileIndex, type SeenFiles } from './site/fileIndex.ts';
import { type Locale, readableFolders, type Site } from './site/site.ts';
import { createMemo } from './text/memo.ts';
import { createNearestFile, type NearestFile } from './verdicts/nearestFile.ts';
import { latestRewriting } from './verdicts/rewriting.ts';
import { type RecordingIndex, recordAnswers, type SiteIndex } from './verdicts/siteIndex.ts';

/** Reads a whole site for the rules, once. */
export function readContent(site: Site, settings: ReadSettings = {}): Content {
  return createContentReader(site, { ...settings, isOnce: true }).read();
}

/**
 * Reads a whole site for the rules: it walks the folders once, parses every post once and looks up every reference. Later
 * calls only read what has changed on disk. Anything unchanged stays the same object.
 */
export function createContentReader(site: Site, settings: ReadSettings = {}): ContentReader {
  const { production = true, frontMatter = { strict: false, allow: [] } } = settings;
  const { budget = DEFAULT_BUDGET, now, texts, pictureOverrides, isOnce = false } = settings;
  const { answers, house = {}, followUp = DEFAULT_FOLLOW_UP } = settings;
  const files = createFileIndex(readableFolders(site), {
    texts,
    pictureOverrides,
    named: namedFiles(site),
    isOnce,
  });
  const readLocalizedBlogs = createBlogReader(site, files);
  const located = createMemo<Locale, Routes>();
  const others = createMemo<Locale, OtherPages>();
  const lastOthers = new Map<Locale, OtherPages>();
  const nearest = createMemo<Site, NearestFile>();
  const siteIndexes = createMemo<Locale, SiteIndex>();
  const references = new WeakMap<LocalizedPost, KeptReferences>();
  const judged = new WeakMap<LocalizedPost, JudgedPost>();

  /** The addresses of a locale. Most edits change none of them. */
  function locate(locale: Locale, localizedBlogs: readonly LocalizedBlog[]): Routes {
    const blogs = localizedBlogs.map((localizedBlog) =>
      summariseBlog(localizedBlog, (post) => !isDraft(post, production)),
    );
    const seen = blogs.flatMap(({ posts, authors, tags }) => [...posts, authors, tags]);
    const pages = locateOthers(locale);
    return located.keep(locale, [pages, ...seen], () => readRoutes(site, blogs, locale, pages));
  }

  function locateOthers(locale: Locale): OtherPages {
    const read = lastOthers.get(locale)?.contents() ?? [];
    const pages = others.keep(locale, [files.version(), ...read], () =>
      createOtherPages(site, locale, files, production),
    );
    lastOthers.set(locale, pages);
    return pages;
  }

  function publish(
    localizedBlog: LocalizedBlog,
    routes: Routes,
    siteIndex: SiteIndex,
  ): PublishedBlog {
    const listsOf = createListPages(localizedBlog);
    const posts = localizedBlog.posts.map((post) =>
      judge(post, localizedBlog, siteIndex, listsOf(post)),
    );
    return {
      ...localizedBlog,
      routes,
      posts: posts.filter((post) => !post.isDraft),
      drafts: posts.filter((post) => post.isDraft),
      ...judgeAuthors(localizedBlog, site, siteIndex, production),
    };
  }

  /** A post stays the same object as long as its result stays the same. */
  function judge(
    post: LocalizedPost,
    localizedBlog: LocalizedBlog,
    siteIndex: SiteIndex,
    lists: readonly string[],
  ): JudgedPost {
    const { blog, locale } = localizedBlog;
    const { authors: authorsFile, speakers: speakersFile, tags: tagsFile } = localizedBlog;
    const kept = judgeReferences(post, localizedBlog, siteIndex, lists);
    const { found, ofParts } = kept;
    const known = judged.get(post);
    if (
      known?.links === found.links &&
      known.authorsFile === authorsFile &&
      known.speakersFile === speakersFile &&
      known.tagsFile === tagsFile
    )
      return known;
    // Assigned one by one: spreading four objects into one took a tenth of the time for references.
    const fresh: JudgedPost = {
      post: post.post,
      relativePath: post.relativePath,
      permalink: post.permalink,
      summary: post.summary,
      images: found.images,
      links: found.links,
      unchecked: found.unchecked,
      modules: found.modules,
      site,
      settings: frontMatter,
      house,
      budget,
      blog,
      locale,
      authorsFile,
      speakersFile,
      tagsFile,
      isDraft: isDraft(post.post, production),
      parts: post.parts,
      shown: post.shown,
      judgedParts: [],
      pictureIn: kept.siteIndex.pictureIn,
    };
    fresh.judgedParts = post.parts.flatMap((part, index) => {
      const inPart = ofParts[index];
      return inPart ? [{ ...fresh, ...inPart, post: part.post, parts: [] }] : [];
    });
    if (!isOnce) judged.set(post, fresh);
    return fresh;
  }

  function judgeReferences(
    post: LocalizedPost,
    localizedBlog: LocalizedBlog,
    siteIndex: SiteIndex,
    lists: readonly string[],
  ): FoundReferences {
    const judgeBy = (index: SiteIndex) => ({
      found: judgeReferencesOf(post, localizedBlog, site, index, lists),
      // An imported file that's also a post is checked as a post.
      ofParts: post.parts.map((part) =>
        index.postIn(part.post.filePath)
          ? undefined
          : judgePart(part, post, localizedBlog, site, index, lists),
      ),
      siteIndex: index,
    });
    // Not needed again, and keeping the inputs of each post would take a tenth of the memory.
    if (isOnce) return judgeBy(siteIndex);
    const known = references.get(post);
    const onLists = lists.join(' ');
    const isCurrent = (one: KeptReferences) =>
      one.rewriting === latestRewriting() &&
      one.onLists === onLists &&
      one.siteIndex.holdsIn(siteIndex);
    if (known && isCurrent(known)) return known;
    const witness = recordAnswers(siteIndex);
    const found = judgeBy(witness);
    const fresh = { ...found, siteIndex: witness, onLists, rewriting: latestRewriting() };
    references.set(post, fresh);
    return fresh;
  }

  let read: LocalizedBlog[] = [];

  function readAll(
    touched?: ReadonlySet<string>,
    lap: (part: string) => void = () => undefined,
  ): Content {
    files.refresh(touched);
    lap('listing files');
    read = readLocalizedBlogs();
    lap('reading posts');
    const nearestFile = nearest.keep(site, [files.version()], () => createNearestFile(site, files));
    const localizedBlogs = site.locales.flatMap((locale) => {
      const here = read.filter((localizedBlog) => localizedBlog.locale === locale);
      const routes = locate(locale, here);
      const drafts = here
        .flatMap(({ posts }) => posts)
        .filter(({ post }) => isDraft(post, production));
      const siteIndex = siteIndexes.keep(
        locale,
        [routes, nearestFile, files.picturesVersion(), ...drafts.map(({ summary }) => summary)],
        () => ({
          ...routes,
          ...createDraftAddresses(routes, () =>
            readRoutes(
              site,
              here.map((localizedBlog) => summariseBlog(localizedBlog, () => true)),
              locale,
              locateOthers(locale),
            ),
          ),
          lookUp: files.lookUp,
          pictureIn: files.picture,
          nearestFile,
        }),
      );
      return here.map((localizedBlog) => publish(localizedBlog, routes, siteIndex));
    });
    lap('resolving links');
    return {
      site,
      frontMatter,
      house,
      now,
      budget,
      answers,
      followUp,
      localizedBlogs,
      pictureIn: files.picture,
      textIn: files.read,
      isFile: (file) => files.lookUp(file).kind === 'file',
      suppressions: placedSuppressions(localizedBlogs),
      unusedPictures: () => findUnusedPictures(site, localizedBlogs, files),
    };
  }

  return {
    read: readAll,
    seen: files.seen,
    missingFor: (filePath) =>
      read
        .flatMap((localizedBlog) => localizedBlog.posts)
        .filter(({ post }) => post.filePath === filePath)
        .flatMap((post) => references.get(post)?.siteIndex.missing() ?? []),
  };
}

function summariseBlog(
  { blog, posts, authors, tags }: LocalizedBlog,
  isPublished: (post: Post) => boolean,
): BlogSummary {
  const published = posts.filter(({ post }) => isPublished(post));
  return { blog, posts: published.map(({ summary }) => summary), authors, tags };
}

export interface ContentReader {
  /**
   * @param touched files and folders that may have changed since the last call. Default: all of them.
   * @param lap is called after each part of the work
   */
  read(touched?: ReadonlySet<string>, lap?: (part: string) => void): Content;
  /** Everything that was read. */
  seen(): SeenFiles;
  /** Absolute paths of missing files that a post refers to. */
  missingFor(filePath: string): string[];
}

interface FoundReferences {
  found: JudgedReferences;
  /** The Markdown files that the post imports, in order, except those that are posts themselves. */
  ofParts: (JudgedReferences | undefined)[];
  /** The inputs. */
  siteIndex: SiteIndex;
}

interface KeptReferences extends FoundReferences {
  siteIndex: RecordingIndex;
  /** The lists that showed the post. */
  onLists: string;
  /** The last answer of the blog's own plugins before it was judged. */
  rewriting: unknown;
}
