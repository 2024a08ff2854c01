import type { Finding, Fix, Severity } from './diagnostic.ts';
import type { ExamplePicture } from './pictures/examplePictures.ts';
import type { HouseSettings } from './published/houseSettings.ts';
import type { FrontMatterSettings, JudgedPost } from './published/judgedPost.ts';
import type { LinkAnswer } from './published/linkAnswer.ts';
import type { Content } from './published/publishedSite.ts';
import type { Release } from './site/docusaurusVersion.ts';
import type { Blog, Locale, Site } from './site/site.ts';
import type { Range } from './text/source.ts';

/**
 * A rule: what it finds, why that matters, examples that are its documentation and its tests, and a pure
 * function from what was read to findings: `checkPost` where one post is enough, else `check`. A rule does no I/O and
 * reads no clock.
 */
export interface Rule {
  id: string;
  /** The level unless the options say otherwise. */
  severity: RuleLevel;
  /** One sentence: what it finds. */
  summary: string;
  /** What happens to readers or to the build when it is ignored. */
  why: string;
  /** The commands that apply it. Default: only `check`. A build does what `check` does. */
  commands?: readonly RuleCommand[];
  /** The setting in `rules.house` without which it says nothing. */
  setting?: keyof HouseSettings;
  /** Whether Docusaurus stops at what it finds before it makes any page, unless a finding says otherwise. */
  stopsLoading?: boolean;
  /** The first Docusaurus that it applies to. Default: 2.0. */
  since?: Release;
  /** Whether it rests on what the front matter of posts says, which code of the site's own may change. */
  judgesFrontMatter?: boolean;
  /** The address of a page about it. Default: its page in this documentation. */
  docs?: string;
  examples: { bad: BadExample[]; good: Example[] };
  /**
   * Looks at one post of one locale. It isn't asked again before the post, what its references lead to, a picture that
   * it asked for, or the blog's authors, speakers and tags change: nothing else may count.
   */
  checkPost?(post: JudgedPost, report: (finding: PostFinding) => void): void;
  /** Whether `checkPost` looks at drafts that are left out of what is published, too. */
  readsDrafts?: boolean;
  /** Whether `checkPost` looks at the Markdown files that posts import, too. */
  readsParts?: boolean;
  /** Looks across posts, and at the files that they share. */
  check?(content: Content, report: (finding: Finding) => void): void;
}

export type RuleLevel = Severity | 'off';

/** A command of `event-writeups` that applies rules. */
export type RuleCommand = 'check' | 'links' | 'follow-up';

/** Whether a command applies a rule. */
export function isRunBy({ commands = ['check'] }: Rule, command: RuleCommand): boolean {
  return commands.includes(command);
}

/** What a rule says about a post: words for a range of its text. */
export interface PostFinding {
  /** `undefined` where no better place is known: its opening fence. */
  range: Range | undefined;
  message: string;
  label?: string | undefined;
  help?: string | undefined;
  related?: { range: Range; message: string }[] | undefined;
  fix?: Fix | undefined;
  /** The rule whose finding at the same value says this too, and the sentence that it gains. */
  joins?: { rule: string; message: string } | undefined;
  /** When it differs from the rule's own level, as where a Docusaurus option decides. */
  severity?: Severity | undefined;
  /** When it differs from what holds for the rule's other findings. */
  stopsLoading?: boolean | undefined;
}

/** A small site. Files that are not given: `blog/authors.yml` with the author `saim`. */
export interface Example {
  title: string;
  /**
   * Contents by path. In a bad example `⟦` and `⟧` stand around each value that is found. An empty picture stands for
   * any picture.
   */
  files: Record<string, string | ExamplePicture>;
  site?: Partial<Pick<Site, 'baseUrl' | 'trailingSlash' | 'markdown'>>;
  blog?: Partial<Blog>;
  frontMatter?: FrontMatterSettings;
  house?: HouseSettings;
  locales?: Pick<Locale, 'name'>[];
  /** The day on which it is checked. */
  now?: string;
  /** What external addresses answered. */
  answers?: Record<string, LinkAnswer>;
}

export interface BadExample extends Example {
  /** What is said, in the order of the text. */
  says: { message: string; help?: string }[];
}
