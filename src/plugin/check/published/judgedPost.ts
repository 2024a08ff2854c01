import type { DataFile } from '../frontMatter/dataFile.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import type { PictureBudget } from '../pictures/pictureBudget.ts';
import type { LocalizedPost } from '../posts/localizedBlog.ts';
import type { Blog, Locale, Site } from '../site/site.ts';
import type { HouseSettings } from './houseSettings.ts';
import type { JudgedReferences } from './judgeReferences.ts';

/** A post in one locale, with everything that a rule may need. */
export interface JudgedPost extends LocalizedPost, JudgedReferences {
  site: Site;
  settings: FrontMatterSettings;
  house: HouseSettings;
  budget: PictureBudget;
  blog: Blog;
  locale: Locale;
  authorsFile: DataFile | undefined;
  speakersFile: DataFile | undefined;
  tagsFile: DataFile | undefined;
  isDraft: boolean;
  /** The Markdown files that it imports, each as a separate post with this post's address. */
  judgedParts: readonly JudgedPost[];
  /** The headers of an image file, read on first use. */
  pictureIn(file: string): PictureFacts;
}

/** Front matter keys that posts may have besides Docusaurus's own. */
export interface FrontMatterSettings {
  /**
   * Whether to report every unknown key rather than only likely typos: themes and plugins may read their own keys.
   * Default: `false`.
   */
  strict: boolean;
  /** The blog’s own keys. Default: none. */
  allow: string[];
}
