// The room verdicts/: where a single reference leads, and whether a reader gets there.

import type { Blog, Locale, Site } from '../site/site.ts';
import type { SiteIndex } from './siteIndex.ts';

/** What is known where a reference is judged. */
export interface ReferenceContext {
  site: Site;
  blog: Blog;
  locale: Locale;
  /** The file that holds the reference; relative paths of bundled files begin beside it. */
  filePath: string;
  /** The post on whose page it is, where that is another file. */
  postPath?: string | undefined;
  /** The address of the page; relative addresses begin there. */
  permalink: string;
  /** Where the blog's files lie, the translated ones first. */
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
  /** A file that is there, and a part of its module that is no address. */
  | { status: 'no-address'; reason: NoAddressReason; path: string | undefined }
  | Local;

/** An address that works on the writer's machine only, or names the site's own host. */
export interface Local {
  status: 'local';
  reason: 'machine' | 'localhost' | 'own-domain';
  /** What to write in its place; it was judged itself, and leads to what is there. */
  suggestion: string | undefined;
  /** The address in the site at which nothing is. */
  absent?: string | undefined;
  /** The address in the site of which nobody knows. */
  doubtful?: string | undefined;
}

/** Nothing is there. What is suggested was judged itself: it leads to what is there. */
export interface Missing {
  status: 'missing';
  reason: MissingReason;
  suggestion: string | undefined;
  /** Whether the suggestion is the same address in another spelling, not only a near one. */
  isSure?: boolean;
  /** The path that was judged instead of the site's own address in full. */
  judged?: string;
  /** Whether a server may have something there that Docusaurus doesn't know about. */
  isDoubtful?: boolean;
  /** Whether the suggested file is found only in a form that Docusaurus bundles. */
  isUnbundled?: boolean;
}

export type MalformedReason =
  | 'empty'
  /** A percent sign that begins no character. */
  | 'escape'
  /** An address on another host that can't be taken apart: Docusaurus stops at it (utils/src/urlUtils.ts, parseURLOrPath). */
  | 'url'
  /** A misspelt, doubled or incomplete scheme: `https:/example.com`. */
  | 'scheme'
  /** Code in quotes, which nobody runs. */
  | 'quoted-code';

export type NoAddressReason =
  /** The whole module, whose `default` is the address. */
  | 'module'
  /** A component, as an SVG file becomes one. */
  | 'component'
  /** A property that the address doesn't have. */
  | 'property'
  /** The page of a Markdown file, as a component. */
  | 'markdown';

/** Why a file that may be anywhere on the machine isn't looked at. */
export const OUTSIDE_SITE = 'a file outside the site';

export type MissingReason =
  | 'absent'
  /** A file beyond the repository: nobody else has it. */
  | 'outside-repository'
  | 'folder'
  /** A page below a blog that no post, tag or author has. */
  | 'page'
  /** A page that exists, without this heading. */
  | 'anchor'
  /** A Markdown file that exists and is no post of this blog: Docusaurus resolves within one plugin only. */
  | 'not-a-post'
  /** The page or the file of a post that is a draft. */
  | 'draft'
  /** Another page that only drafts have, as that of a tag. */
  | 'drafts-only'
  /** A Markdown file in the blog's folder that its options leave out. */
  | 'excluded'
  /** An address on another host without `https://`, or one of mail without `mailto:`. */
  | 'no-scheme'
  /** A file that exists, where Docusaurus looks for a page. */
  | 'not-a-page'
  /** A relative address that leads elsewhere from the lists of posts, which show the beginning of a post. */
  | 'on-lists'
  /** A relative address that is right on the lists of posts only because a browser stops at the root. */
  | 'above-root'
  /** A place of a post below its truncate marker, named above it. */
  | 'anchor-on-lists'
  /** An address outside of the site's base path. */
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
