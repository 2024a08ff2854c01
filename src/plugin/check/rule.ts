import type { Finding, Fix, Severity } from './diagnostic.ts';
import type { DataFile } from './frontMatter/dataFile.ts';
import type { YamlPath } from './frontMatter/yaml.ts';
import type { ExamplePicture } from './pictures/examplePictures.ts';
import type { PictureFacts } from './pictures/facts.ts';
import type { PictureBudget } from './pictures/pictureBudget.ts';
import type { Edition, EditionPost } from './posts/edition.ts';
import type { JudgedReferences } from './published/judgeReferences.ts';
import type { Reference } from './references/reference.ts';
import type { Routes } from './routes/routes.ts';
import type { Blog, Locale, Site } from './site/site.ts';
import type { Suppression } from './suppressions/suppressions.ts';
import type { Range, Source } from './text/source.ts';
import type { Verdict } from './verdicts/verdict.ts';

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
  /** Whether Docusaurus stops at what it finds before it makes any page, unless a finding says otherwise. */
  stopsLoading?: boolean;
  examples: { bad: BadExample[]; good: Example[] };
  /**
   * Looks at one post of one locale. It is not asked again before the post, what its references lead to, a picture that
   * it asked for, or the blog's authors and tags change: nothing else may count.
   */
  checkPost?(post: JudgedPost, report: (finding: PostFinding) => void): void;
  /** Whether `checkPost` looks at drafts that are left out of what is published, too. */
  readsDrafts?: boolean;
  /** Looks across posts, and at the files that they share. */
  check?(content: Content, report: (finding: Finding) => void): void;
}

export type RuleLevel = Severity | 'off';

/** What a rule says of a post: words for a range of its text. */
export interface PostFinding {
  /** `undefined` where no better place is known: its opening fence. */
  range: Range | undefined;
  message: string;
  label?: string | undefined;
  help?: string | undefined;
  related?: { range: Range; message: string }[] | undefined;
  fix?: Fix | undefined;
  /** When it differs from the rule's own level, as where a Docusaurus option decides. */
  severity?: Severity | undefined;
  /** When it differs from what holds for the rule's other findings. */
  stopsLoading?: boolean | undefined;
}

/** Everything that was read of a site. */
export interface Content {
  site: Site;
  frontMatter: FrontMatterSettings;
  /** The time of the run, where it is known. */
  now: Date | undefined;
  budget: PictureBudget;
  /** What each blog publishes in each locale; drafts are kept apart. */
  editions: PublishedEdition[];
  suppressions: PlacedSuppression[];
  /** What the headers of a picture's file say; it is read when it is first asked for. */
  pictureIn(file: string): PictureFacts;
  /** The picture files that nothing names, relative to the site. It reads every text of the site. */
  unusedPictures(): string[];
}

/** Which front matter keys posts may have besides those that Docusaurus knows. */
export interface FrontMatterSettings {
  /**
   * Whether every key that Docusaurus does not know is reported, not only one that looks like a slip: themes and
   * plugins may read keys of their own. Default: `false`.
   */
  strict: boolean;
  /** Keys of the blog’s own. Default: none. */
  allow: string[];
}

export interface PublishedEdition extends Edition {
  posts: JudgedPost[];
  /** Left out of what the host publishes; Docusaurus reads their front matter all the same. */
  drafts: JudgedPost[];
  authorImages: JudgedAuthorImage[];
  /** The addresses of its locale. */
  routes: Routes;
}

/** A post in one locale, with all that a rule may ask of it. */
export interface JudgedPost extends EditionPost, JudgedReferences {
  site: Site;
  settings: FrontMatterSettings;
  budget: PictureBudget;
  blog: Blog;
  locale: Locale;
  authorsFile: DataFile | undefined;
  tagsFile: DataFile | undefined;
  isDraft: boolean;
  /** What the headers of a picture's file say; it is read when it is first asked for. */
  pictureIn(file: string): PictureFacts;
}

export interface JudgedReference {
  source: Source;
  reference: Reference;
  verdict: Verdict;
}

export interface PlacedSuppression {
  source: Source;
  suppression: Suppression;
  locale: Locale;
  /** How many findings it hid; counted while the rules run. */
  hidden: number;
  /** How many it would have hidden, had Docusaurus not stopped at them. */
  refused: number;
  /** Whether it may hide nothing: its post is a draft, which is not judged, or its rule is off. */
  isMoot: boolean;
}

export interface JudgedAuthorImage {
  key: string;
  path: YamlPath;
  target: string;
  verdict: Verdict;
  file: DataFile;
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
  locales?: Pick<Locale, 'name'>[];
  /** The day on which it is checked. */
  now?: string;
}

export interface BadExample extends Example {
  /** What is said, in the order of the text. */
  says: { message: string; help?: string }[];
}
