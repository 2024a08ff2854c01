// The room published/: what the blogs publish, with a verdict on every reference. It's what rules look at, and what
// several of them share.

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

/** Everything that was read of a site. */
export interface Content {
  site: Site;
  frontMatter: FrontMatterSettings;
  house: HouseSettings;
  /** The time of the run, where it is known. */
  now: Date | undefined;
  budget: PictureBudget;
  /** What external addresses answered, where somebody asked them. */
  answers: LinkAnswers | undefined;
  /** After how long something is overdue. */
  followUp: FollowUpSettings;
  /** What each blog publishes in each locale; drafts are kept apart. */
  localizedBlogs: PublishedBlog[];
  suppressions: PlacedSuppression[];
  /** What the headers of a picture's file say; it is read when it is first asked for. */
  pictureIn(file: string): PictureFacts;
  /** The text of a file of the site. */
  textIn(file: string): TextContent;
  /** The picture files that nothing names, relative to the site. It reads every text of the site. */
  unusedPictures(): string[];
}

export interface PublishedBlog extends LocalizedBlog, JudgedAuthors {
  posts: JudgedPost[];
  /** Left out of what the host publishes; Docusaurus reads their front matter all the same. */
  drafts: JudgedPost[];
  /** The addresses of its locale. */
  routes: Routes;
}
