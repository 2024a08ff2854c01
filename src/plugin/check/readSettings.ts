import type { PictureBudget } from './pictures/pictureBudget.ts';
import type { FollowUpSettings } from './published/followUpSettings.ts';
import type { HouseSettings } from './published/houseSettings.ts';
import type { FrontMatterSettings } from './published/judgedPost.ts';
import type { LinkAnswers } from './published/linkAnswer.ts';
import type { FileIndexSettings } from './site/fileIndex.ts';

/** How to read a site. */
export interface ReadSettings extends Pick<FileIndexSettings, 'texts' | 'pictureOverrides'> {
  /** Whether to leave out drafts, as a build does. Default: true. */
  production?: boolean | undefined;
  /** Default: any key is allowed unless it looks like a typo. */
  frontMatter?: FrontMatterSettings | undefined;
  /** The blog's own conventions. Default: none. */
  house?: HouseSettings | undefined;
  /** Whether the site is read only once. Nothing is cached then. Default: false. */
  isOnce?: boolean | undefined;
  /** The time of the run. Without it, rules that compare with today report nothing. */
  now?: Date | undefined;
  /** The weight budget for images. */
  budget?: PictureBudget | undefined;
  /** Responses from external addresses. Without them, rules about external links report nothing. */
  answers?: LinkAnswers | undefined;
  /** When something counts as overdue. */
  followUp?: FollowUpSettings | undefined;
}
