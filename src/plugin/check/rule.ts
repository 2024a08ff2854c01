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
 * A rule: a summary, a reason, examples that serve as documentation and tests, and a pure function
 * that returns findings: `checkPost` if a single post is enough, otherwise `check`. A rule does no
 * I/O and reads no clock.
 */
export interface Rule {
  id: string;
  /** The level, unless the options set another. */
  severity: RuleLevel;
  /** A sentence on what it finds. */
  summary: string;
  /** How the problem affects readers or the build. */
  why: string;
  /** The commands that apply it. Default: only `check`. A build applies the rules of `check`. */
  commands?: readonly RuleCommand[];
  /** The setting in `rules.house` that it needs; without it, the rule reports nothing. */
  setting?: keyof HouseSettings;
  /**
   * Whether its findings stop Docusaurus before any page is created, unless a finding sets this
   * itself.
   */
  stopsLoading?: boolean;
  /** The lowest Docusaurus version that it applies to. Default: 2.0. */
  since?: Release;
  /** Whether it depends on front matter that the site's own code may change. */
  judgesFrontMatter?: boolean;
  /** The address of its page. Default: its page in this documentation. */
  docs?: string;
  examples: { bad: BadExample[]; good: Example[] };
  /**
   * Checks one post of one locale. The result is cached until something changes: the post, what its
   * references lead to, an image that it asked for, or the blog's authors, speakers or tags. It
   * must not depend on anything else.
   */
  checkPost?(post: JudgedPost, report: (finding: PostFinding) => void): void;
  /** Whether `checkPost` also gets drafts that aren't published. */
  readsDrafts?: boolean;
  /** Whether `checkPost` also gets the Markdown files that posts import. */
  readsParts?: boolean;
  /** Checks all posts together, and the files that they share. */
  check?(content: Content, report: (finding: Finding) => void): void;
}

export type RuleLevel = Severity | 'off';

/** A command of `event-writeups` that applies rules. */
export type RuleCommand = 'check' | 'links' | 'follow-up';

/** Whether a command applies a rule. */
export function isRunBy({ commands = ['check'] }: Rule, command: RuleCommand): boolean {
  return commands.includes(command);
}

/** A rule's finding about a post: texts for a range of its source. */
export interface PostFinding {
  /** `undefined` if there's no better place than the opening fence. */
  range: Range | undefined;
  message: string;
  label?: string | undefined;
  help?: string | undefined;
  related?: { range: Range; message: string }[] | undefined;
  fix?: Fix | undefined;
  /** The rule that reports the same value, and the sentence to add to its finding. */
  joins?: { rule: string; message: string } | undefined;
  /** If it differs from the rule's own level, for example because a Docusaurus option decides. */
  severity?: Severity | undefined;
  /** If it differs from the rule's other findings. */
  stopsLoading?: boolean | undefined;
}

/** A small site. Unless given, `blog/authors.yml` has the author `saim`. */
export interface Example {
  title: string;
  /**
   * Contents by path. In a bad example, `⟦` and `⟧` surround each value that's found. An empty
   * image file stands for any image.
   */
  files: Record<string, string | ExamplePicture>;
  site?: Partial<Pick<Site, 'baseUrl' | 'trailingSlash' | 'markdown'>>;
  blog?: Partial<Blog>;
  frontMatter?: FrontMatterSettings;
  house?: HouseSettings;
  locales?: Pick<Locale, 'name'>[];
  /** The day of the check. */
  now?: string;
  /** Responses from external addresses. */
  answers?: Record<string, LinkAnswer>;
}

export interface BadExample extends Example {
  /** The messages, in text order. */
  says: { message: string; help?: string }[];
}
