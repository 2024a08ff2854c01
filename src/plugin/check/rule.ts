import type { DataFile } from './dataFile.ts';
import type { Finding, Severity } from './diagnostic.ts';
import type { Edition, EditionPost } from './edition.ts';
import type { Reference } from './references/reference.ts';
import type { Verdict } from './references/verdict.ts';
import type { Blog, Locale, Site } from './site.ts';
import type { Source } from './source.ts';
import type { Suppression } from './suppressions.ts';
import type { YamlPath } from './yaml.ts';

/**
 * A rule: what it finds, why that matters, examples that are its documentation and its tests, and a pure
 * function from what was read to findings. A rule does no I/O and reads no clock.
 */
export interface Rule {
  id: string;
  /** The level unless the options say otherwise. */
  severity: RuleLevel;
  /** One sentence: what it finds. */
  summary: string;
  /** What happens to readers or to the build when it is ignored. */
  why: string;
  examples: { bad: BadExample[]; good: Example[] };
  check(content: Content, report: (finding: Finding) => void): void;
}

export type RuleLevel = Severity | 'off';

/** Everything that was read of a site. */
export interface Content {
  site: Site;
  frontMatter: FrontMatterSettings;
  /** What each blog publishes in each locale; drafts are kept apart. */
  editions: PublishedEdition[];
  /** Images, and video and sound. */
  images: JudgedReference[];
  links: JudgedReference[];
  authorImages: JudgedAuthorImage[];
  suppressions: PlacedSuppression[];
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
  /** Left out of what the host publishes; Docusaurus reads their front matter all the same. */
  drafts: EditionPost[];
}

export interface JudgedReference {
  edition: PublishedEdition;
  post: EditionPost;
  reference: Reference;
  verdict: Verdict;
}

export interface PlacedSuppression {
  source: Source;
  suppression: Suppression;
  locale: Locale;
  /** How many findings it hid; counted while the rules run. */
  hidden: number;
  /** Whether it may hide nothing: its post is a draft, which is not judged, or its rule is off. */
  isMoot: boolean;
}

export interface JudgedAuthorImage {
  key: string;
  path: YamlPath;
  target: string;
  verdict: Verdict;
  file: DataFile;
  locale: Locale;
}

/** A small site. Files that are not given: `blog/authors.yml` with the author `saim`. */
export interface Example {
  title: string;
  /** Contents by path. In a bad example `⟦` and `⟧` stand around each value that is found. */
  files: Record<string, string>;
  site?: Partial<Pick<Site, 'baseUrl' | 'trailingSlash' | 'markdown'>>;
  blog?: Partial<Blog>;
  frontMatter?: FrontMatterSettings;
  locales?: Pick<Locale, 'name'>[];
}

export interface BadExample extends Example {
  /** What is said, in the order of the text. */
  says: { message: string; help?: string }[];
}
