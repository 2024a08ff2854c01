import { authorKeys } from './authors.ts';
import { type Edition, isDraft, readEditions } from './edition.ts';
import { createFileIndex } from './files.ts';
import { type Judging, judgeImage } from './references/judge.ts';
import { createNearestFile } from './references/nearestFile.ts';
import type { Reference } from './references/reference.ts';
import type { Content, JudgedAuthorImage, JudgedImage, PublishedEdition } from './rule.ts';
import type { Site } from './site.ts';
import { isRecord } from './values.ts';

/**
 * Reads a whole site for the rules: one walk, every post parsed once, every image looked up.
 *
 * @param production whether drafts are left out, as in a build
 */
export function readContent(site: Site, production: boolean): Content {
  const files = createFileIndex([
    site.dir,
    ...site.staticDirs,
    ...site.blogs.map((blog) => blog.dir),
  ]);
  const editions = readEditions(site, files).map((edition): PublishedEdition => {
    const drafts = edition.posts.filter(({ post }) => isDraft(post, production));
    return { ...edition, posts: edition.posts.filter((post) => !drafts.includes(post)), drafts };
  });
  const nearestFile = createNearestFile(site, files);
  const judging = (edition: Edition, filePath: string, permalink: string): Judging => ({
    site,
    blog: edition.blog,
    locale: edition.locale,
    files,
    filePath,
    permalink,
    nearestFile,
  });
  return {
    site,
    editions,
    images: editions.flatMap((edition) => judgeImages(edition, judging)),
    authorImages: editions.flatMap((edition) => judgeAuthorImages(edition, judging)),
  };
}

function judgeImages(edition: PublishedEdition, judging: JudgingFor): JudgedImage[] {
  return edition.posts.flatMap((post) => {
    const place = judging(edition, post.post.filePath, post.permalink);
    return post.post.references
      .filter((reference) => reference.kind === 'image')
      .map((reference) => ({ edition, post, reference, verdict: judgeImage(reference, place) }));
  });
}

/** `image_url` of each author: a path from the root gets the base path, `./` is bundled beside each post that names the author. */
function judgeAuthorImages(edition: PublishedEdition, judging: JudgingFor): JudgedAuthorImage[] {
  const { authors: file, locale } = edition;
  if (!file || !isRecord(file.data)) return [];
  return Object.entries(file.data).flatMap(([key, author]): JudgedAuthorImage[] => {
    if (!isRecord(author)) return [];
    const field = 'image_url' in author ? 'image_url' : 'imageURL';
    const target = author[field];
    if (typeof target !== 'string') return [];
    const reference: Reference = {
      kind: 'image',
      form: 'front',
      target,
      range: { start: 0, end: 0 },
      travels: 'front-matter',
    };
    const posts = target.startsWith('./') ? postsBy(key, edition) : [file.filePath];
    const verdicts = posts.map((filePath) =>
      judgeImage(reference, judging(edition, filePath, locale.baseUrl)),
    );
    const verdict = verdicts.find(({ status }) => status !== 'found') ?? verdicts[0];
    return verdict ? [{ key, path: [key, field], target, verdict, file, locale }] : [];
  });
}

function postsBy(key: string, edition: PublishedEdition): string[] {
  return edition.posts
    .filter(({ post }) => authorKeys(post.frontMatter.data).some((author) => author.key === key))
    .map(({ post }) => post.filePath);
}

type JudgingFor = (edition: Edition, filePath: string, permalink: string) => Judging;
