import type { DataFile } from '../frontMatter/dataFile.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import type { PictureBudget } from '../pictures/pictureBudget.ts';
import type { LocalizedPost } from '../posts/localizedBlog.ts';
import type { Blog, Locale, Site } from '../site/site.ts';
import type { HouseSettings } from './houseSettings.ts';
import type { JudgedReferences } from './judgeReferences.ts';

/** A post in one locale, with all that a rule may ask of it. */
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
  /** The Markdown files that it imports, each as a post of its own that has the address of this one. */
  judgedParts: readonly JudgedPost[];
  /** What the headers of a picture's file say; it is read when it is first asked for. */
  pictureIn(file: string): PictureFacts;
}

/** Which front matter keys posts may have besides those that Docusaurus knows. */
export interface FrontMatterSettings {
  /**
   * Whether every key that Docusaurus doesn't know is reported, not only one that looks like a slip: themes and
   * plugins may read keys of their own. Default: `false`.
   */
  strict: boolean;
  /** Keys of the blog’s own. Default: none. */
  allow: string[];
}
