import { authorKeys } from './authors.ts';
import { type Edition, isDraft, readEditions } from './edition.ts';
import { createFileIndex } from './files.ts';
import { findUnusedPictures } from './pictures.ts';
import { judgeAuthorImage } from './references/judgeAuthorImage.ts';
import { judgeImage } from './references/judgeImage.ts';
import { judgeLink } from './references/judgeLink.ts';
import { createNearestFile } from './references/nearestFile.ts';
import type { Judging } from './references/verdict.ts';
import { type Routes, readRoutes } from './routes.ts';
import type {
  Content,
  FrontMatterSettings,
  JudgedAuthorImage,
  JudgedReference,
  PlacedSuppression,
  PublishedEdition,
} from './rule.ts';
import { readableFolders, type Site } from './site.ts';
import { isRecord } from './values.ts';

/**
 * Reads a whole site for the rules: one walk, every post parsed once, every reference looked up.
 *
 * @param production whether drafts are left out, as in a build
 * @param texts contents by absolute path, in place of those on disk
 */
export function readContent(
  site: Site,
  production: boolean,
  frontMatter: FrontMatterSettings = { strict: false, allow: [] },
  texts?: ReadonlyMap<string, string>,
): Content {
  const files = createFileIndex(readableFolders(site), texts);
  const editions = readEditions(site, files).map((edition): PublishedEdition => {
    const drafts = edition.posts.filter(({ post }) => isDraft(post, production));
    return { ...edition, posts: edition.posts.filter((post) => !drafts.includes(post)), drafts };
  });
  const nearestFile = createNearestFile(site, files);
  const routes = new Map(
    site.locales.map((locale) => [locale, readRoutes(site, editions, locale, files)]),
  );
  const judging = (edition: Edition, filePath: string, permalink: string): Judging => ({
    site,
    blog: edition.blog,
    locale: edition.locale,
    files,
    filePath,
    permalink,
    contentDirs: edition.dirs,
    nearestFile,
    routes: routes.get(edition.locale) ?? NO_ROUTES,
  });
  const judged = editions.flatMap((edition) => judgeReferences(edition, judging));
  return {
    site,
    frontMatter,
    editions,
    images: judged.filter(({ reference }) => reference.kind !== 'link'),
    links: judged.filter(({ reference }) => reference.kind === 'link'),
    suppressions: placedSuppressions(editions),
    authorImages: editions.flatMap((edition) => judgeAuthorImages(edition, judging)),
    unusedPictures() {
      const drafts = editions.flatMap((edition) =>
        judgeReferences({ ...edition, posts: edition.drafts }, judging),
      );
      return findUnusedPictures(site, editions, [...judged, ...drafts], files);
    },
  };
}

/** The ignore comments of posts and data files, each once though several locales share the file. */
function placedSuppressions(editions: readonly PublishedEdition[]): PlacedSuppression[] {
  const placed = editions.flatMap(({ posts, drafts, authors, tags, locale }) => {
    const files = [...posts, ...drafts].map(({ post }) => post);
    const isDraftFile = (file: unknown) => drafts.some(({ post }) => post === file);
    return [...files, authors, tags].flatMap((file) =>
      (file?.suppressions ?? []).map((suppression) => ({
        source: file?.source,
        suppression,
        locale,
        hidden: 0,
        isMoot: isDraftFile(file),
      })),
    );
  });
  const known = placed.flatMap((one) => (one.source ? [{ ...one, source: one.source }] : []));
  return [...new Map(known.map((one) => [one.suppression, one])).values()];
}

function judgeReferences(edition: PublishedEdition, judging: JudgingFor): JudgedReference[] {
  return edition.posts.flatMap((post) => {
    const place = judging(edition, post.post.filePath, post.permalink);
    return post.post.references.map((reference) => ({
      edition,
      post,
      reference,
      verdict:
        reference.kind === 'link' ? judgeLink(reference, place) : judgeImage(reference, place),
    }));
  });
}

/** `image_url` of each author; `./` is bundled beside each post that names the author. */
function judgeAuthorImages(edition: PublishedEdition, judging: JudgingFor): JudgedAuthorImage[] {
  const { authors: file, locale } = edition;
  if (!file || !isRecord(file.data)) return [];
  return Object.entries(file.data).flatMap(([key, author]): JudgedAuthorImage[] => {
    if (!isRecord(author)) return [];
    const field = 'image_url' in author ? 'image_url' : 'imageURL';
    const target = author[field];
    if (typeof target !== 'string') return [];
    const posts = target.startsWith('./') ? postsBy(key, edition) : [file.filePath];
    const verdicts = posts.map((filePath) =>
      judgeAuthorImage(target, judging(edition, filePath, locale.baseUrl)),
    );
    const verdict = verdicts.find(({ status }) => status === 'missing') ?? verdicts[0];
    return verdict ? [{ key, path: [key, field], target, verdict, file, locale }] : [];
  });
}

function postsBy(key: string, edition: PublishedEdition): string[] {
  return edition.posts
    .filter(({ post }) => authorKeys(post.frontMatter.data).some((author) => author.key === key))
    .map(({ post }) => post.filePath);
}

const NO_ROUTES: Routes = {
  pages: new Map(),
  posts: new Map(),
  prefixes: [],
  generated: new Set(),
};

type JudgingFor = (edition: Edition, filePath: string, permalink: string) => Judging;
