import type { DataFile } from '../frontMatter/dataFile.ts';
import type { YamlPath } from '../frontMatter/yaml.ts';
import type { Edition } from '../posts/edition.ts';
import type { Site } from '../site/site.ts';
import { isRecord } from '../text/values.ts';
import { judgeAuthorImage } from '../verdicts/judgeAuthorImage.ts';
import type { SiteIndex } from '../verdicts/siteIndex.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** Judges `image_url` of each author in the authors file; `./` is bundled beside each post that names the author. */
export function judgeAuthorImages(
  edition: Edition,
  site: Site,
  siteIndex: SiteIndex,
): JudgedAuthorImage[] {
  const { authors: file, blog, locale, dirs } = edition;
  if (!file || !isRecord(file.data)) return [];
  return Object.entries(file.data).flatMap(([key, author]): JudgedAuthorImage[] => {
    if (!isRecord(author)) return [];
    const field = 'image_url' in author ? 'image_url' : 'imageURL';
    const target = author[field];
    if (typeof target !== 'string') return [];
    const posts = target.startsWith('./') ? postsBy(key, edition) : [file.filePath];
    const around = { site, blog, locale, contentDirs: dirs, siteIndex, permalink: locale.baseUrl };
    const verdicts = posts.map((filePath) => judgeAuthorImage(target, { ...around, filePath }));
    const verdict = verdicts.find(({ status }) => status === 'missing') ?? verdicts[0];
    return verdict ? [{ key, path: [key, field], target, verdict, file }] : [];
  });
}

function postsBy(key: string, { posts }: Edition): string[] {
  return posts
    .filter(({ post }) => post.authors.some((author) => author.key === key))
    .map(({ post }) => post.filePath);
}

export interface JudgedAuthorImage {
  key: string;
  path: YamlPath;
  target: string;
  verdict: Verdict;
  file: DataFile;
}
