// The entry `docusaurus-plugin-event-writeups/rule`, for a blog's own rules. Everything exported here is public: it
// only changes with the version of the interface.

import type { NamedAuthor } from './check/frontMatter/postAuthors.ts';
import type { NamedTag } from './check/frontMatter/postTags.ts';
import type { BadExample, Example, PostFinding, Rule, RuleLevel } from './check/rule.ts';
import type { Range } from './check/text/source.ts';

export type { ExamplePicture } from './check/pictures/examplePictures.ts';
export type { BadExample, Example, PostFinding, Range, Rule, RuleLevel };

/** A rule of a blog's own, with its types: `export default defineRule({ interface: 1, … })`. */
export function defineRule(rule: BlogRule): BlogRule {
  return rule;
}

/**
 * A blog's own rule, in version 1 of the interface; the rules of this package are such objects, too. The changelog
 * announces when a later release stops supporting version 1.
 */
export interface BlogRule
  extends Pick<
    Rule,
    | 'id'
    | 'severity'
    | 'summary'
    | 'why'
    | 'docs'
    | 'examples'
    | 'judgesFrontMatter'
    | 'readsDrafts'
    | 'readsParts'
  > {
  /** The version of the interface that it's written for. */
  interface: 1;
  /**
   * Checks one post in one language. It runs again only after the post, or something that it shows, has changed.
   */
  checkPost(post: BlogPost, report: (finding: PostFinding) => void): void;
}

/** A post, as a rule of version 1 may read it. A rule mustn't change it. */
export interface BlogPost {
  /** Relative to the blog's folder, with forward slashes. */
  readonly relativePath: string;
  /** Its address on the site, with the base path. */
  readonly permalink: string;
  readonly isDraft: boolean;
  readonly blog: { readonly id: string; readonly path: string };
  readonly locale: { readonly name: string };
  /** Its images, videos and audio files, with their results. */
  readonly images: readonly BlogReference[];
  readonly links: readonly BlogReference[];
  readonly post: {
    /** The file: its name, relative to the site, and its whole text. Ranges are offsets in that text. */
    readonly source: { readonly file: string; readonly text: string };
    readonly frontMatter: {
      /** The values, as Docusaurus reads them. */
      readonly data: Readonly<Record<string, unknown>>;
      /** Where the post's text starts. */
      readonly bodyStart: number;
      /** Why the front matter can't be read; undefined if it can. */
      readonly problem: object | undefined;
      /** The ranges of keys and values: `map.value(['tags', 0])`. */
      readonly map: {
        key(path: readonly (string | number)[]): Range | undefined;
        value(path: readonly (string | number)[]): Range | undefined;
      };
    };
    readonly authors: readonly NamedAuthor[];
    readonly tags: readonly NamedTag[];
    /** The front matter block `event`; undefined if the post isn't about an event. */
    readonly event: { readonly block: Readonly<Record<string, unknown>> } | undefined;
    /** Undefined if there's no truncate marker. */
    readonly truncation: { readonly marker: Range } | undefined;
    /** Undefined if the text couldn't be parsed. */
    readonly outline:
      | { readonly headings: readonly { readonly depth: number; readonly range: Range }[] }
      | undefined;
  };
}

export interface BlogReference {
  readonly reference: {
    readonly kind: 'image' | 'media' | 'link';
    /** The target, as written in the post. */
    readonly target: string;
    readonly range: Range;
    /** `null` if an image has none, `undefined` if that isn't known. */
    readonly alt?: string | null | undefined;
  };
  readonly verdict: { readonly status: string };
}
