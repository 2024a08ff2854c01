// The room verdicts/: where a single reference leads, and whether readers get there.

import type { Blog, Locale, Site } from '../site/site.ts';
import type { SiteIndex } from './siteIndex.ts';

/** Where a reference is. */
export interface ReferenceContext {
  site: Site;
  blog: Blog;
  locale: Locale;
  /** The file that contains the reference; relative paths of bundled files start beside it. */
  filePath: string;
  /** The post whose page shows it, if that's another file. */
  postPath?: string | undefined;
  /** The address of the page; relative addresses start there. */
  permalink: string;
  /** The blog's folders, translated ones first. */
  contentDirs: readonly string[];
  siteIndex: SiteIndex;
}

export type Verdict =
  | { status: 'found'; path?: string }
  | { status: 'external' }
  | { status: 'unchecked'; reason: string }
  | Missing
  | { status: 'wrong-case'; spelling: string; path: string }
  | {
      status: 'unbundled';
      reason: UnbundledReason;
      suggestion: string | undefined;
      path: string | undefined;
    }
  | { status: 'malformed'; reason: MalformedReason; suggestion?: string }
  /** An existing file whose module has no address at the requested part. */
  | { status: 'no-address'; reason: NoAddressReason; path: string | undefined }
  | Local;

/** An address that only works on the author's machine, or that contains the site's own host. */
export interface Local {
  status: 'local';
  reason: 'machine' | 'localhost' | 'own-domain';
  /** What to write instead. It has been checked, and leads somewhere. */
  suggestion: string | undefined;
  /** The address in the site, where nothing exists. */
  absent?: string | undefined;
  /** The address in the site, of which nothing is known. */
  doubtful?: string | undefined;
}

/** Nothing exists there. The suggestion has been checked, and leads somewhere. */
export interface Missing {
  status: 'missing';
  reason: MissingReason;
  suggestion: string | undefined;
  /** Whether the suggestion is the same address in another spelling rather than a similar one. */
  isSure?: boolean;
  /** The path that was checked instead of the site's own address in full. */
  judged?: string;
  /** Whether a server may have something there that Docusaurus doesn't know. */
  isDoubtful?: boolean;
  /** Whether the suggested file only works in a syntax that Docusaurus bundles. */
  isUnbundled?: boolean;
}

export type MalformedReason =
  | 'empty'
  /** A percent sign that doesn't start an escape. */
  | 'escape'
  /**
   * An address on another host that can't be parsed: Docusaurus stops at it (utils/src/urlUtils.ts,
   * parseURLOrPath).
   */
  | 'url'
  /** A misspelt, doubled or incomplete scheme: `https:/example.com`. */
  | 'scheme'
  /** Code instead of an address (`javascript:`). It runs when a reader follows the link, unless React blocks it. */
  | 'script'
  /** Where browsers load no images from: `attachment:a.png`. */
  | 'unloadable'
  /** Code in quotes, which never runs. */
  | 'quoted-code';

export type NoAddressReason =
  /** The whole module, whose `default` is the address. */
  | 'module'
  /** A component, which is what an SVG file becomes. */
  | 'component'
  /** A property that the address doesn't have. */
  | 'property'
  /** The page of a Markdown file, as a component. */
  | 'markdown';

/** Why a file outside the site isn't read. */
export const OUTSIDE_SITE = 'a file outside the site';

export type MissingReason =
  | 'absent'
  /** A file outside the repository: nobody else has it. */
  | 'outside-repository'
  | 'folder'
  /** A page below a blog that isn't a post's, a tag's or an author's. */
  | 'page'
  /** An existing page without this heading. */
  | 'anchor'
  /**
   * A Markdown file that exists, but isn't a post of this blog: Docusaurus resolves links within one plugin only.
   */
  | 'not-a-post'
  /** The page or the file of a draft. */
  | 'draft'
  /** Another page that exists only for drafts, such as a tag's. */
  | 'drafts-only'
  /** A Markdown file in the blog's folder that its options exclude. */
  | 'excluded'
  /** A web address without `https://`, or a mail address without `mailto:`. */
  | 'no-scheme'
  /** An existing file, where Docusaurus expects a page. */
  | 'not-a-page'
  /** A relative address that leads elsewhere from the lists of posts, which show the beginning of a post. */
  | 'on-lists'
  /** A relative address that works on the lists of posts only because browsers stop at the root. */
  | 'above-root'
  /** A place in a post below its truncate marker, with a link above it. */
  | 'anchor-on-lists'
  /** An address outside the site's base path. */
  | 'outside-base';

export type UnbundledReason =
  | 'relative'
  | 'base-url'
  | 'base-url-twice'
  | 'static-folder'
  | 'site-alias'
  | 'front-matter'
  | 'pathname'
  | 'on-lists'
  | 'above-root';
