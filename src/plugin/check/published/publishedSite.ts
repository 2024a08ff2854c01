// The room published/: what the blogs publish, with a verdict on every reference. It's the input of rules, along
// with code that several of them share.

import type { PictureFacts } from '../pictures/facts.ts';
import type { PictureBudget } from '../pictures/pictureBudget.ts';
import type { LocalizedBlog } from '../posts/localizedBlog.ts';
import type { Routes } from '../routes/routes.ts';
import type { TextContent } from '../site/readText.ts';
import type { Site } from '../site/site.ts';
import type { PlacedSuppression } from '../suppressions/suppressions.ts';
import type { FollowUpSettings } from './followUpSettings.ts';
import type { HouseSettings } from './houseSettings.ts';
import type { JudgedAuthors } from './judgeAuthorAddresses.ts';
import type { FrontMatterSettings, JudgedPost } from './judgedPost.ts';
import type { LinkAnswers } from './linkAnswer.ts';

/** Everything that was read from a site. */
export interface Content {
  site: Site;
  frontMatter: FrontMatterSettings;
  house: HouseSettings;
  /** The time of the run, if it's known. */
  now: Date | undefined;
  budget: PictureBudget;
  /** Responses from external addresses, if they were requested. */
  answers: LinkAnswers | undefined;
  /** When something counts as overdue. */
  followUp: FollowUpSettings;
  /** The published posts of each blog in each locale; drafts are separate. */
  localizedBlogs: PublishedBlog[];
  suppressions: PlacedSuppression[];
  /** The headers of an image file, read on first use. */
  pictureIn(file: string): PictureFacts;
  /** The text of a file in the site. */
  textIn(file: string): TextContent;
  /** Whether there's a file, in this spelling, at an absolute path in the site. */
  isFile(file: string): boolean;
  /** The unused image files, relative to the site. It reads every text file of the site. */
  unusedPictures(): string[];
}

export interface PublishedBlog extends LocalizedBlog, JudgedAuthors {
  posts: JudgedPost[];
  /** Posts that aren't published. Docusaurus still reads their front matter. */
  drafts: JudgedPost[];
  /** The addresses of its locale. */
  routes: Routes;
}
