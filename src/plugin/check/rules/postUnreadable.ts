import { isOnVideoHost } from '../../events/model/videoHosts.ts';
import type { RefusedTag } from '../analysis/refusedTags.ts';
import type { UnclosedElement } from '../analysis/unclosedElement.ts';
import { syntaxHelp } from '../posts/syntaxHelp.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { isAtLeast } from '../site/docusaurusVersion.ts';
import { isMisnamed } from '../site/paths.ts';
import type { Unreadable } from '../site/readText.ts';
import type { Blog } from '../site/site.ts';

export const postUnreadable: Rule = {
  id: 'post-unreadable',
  severity: 'error',
  summary:
    'A post that can’t be read or compiled: it isn’t UTF-8 text, its MDX doesn’t parse, it declares a name twice, an HTML element isn’t closed, it’s too large, or the site’s own preprocessor fails on it.',
  why: 'Docusaurus stops at the file, publishes a page of broken characters, or loses part of the text.',
  examples: {
    bad: [
      {
        title: 'MDX parses `<` as the start of a tag',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nWe were <⟦5⟧ people.\n' },
        says: [
          {
            message:
              'MDX can’t parse this post: Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`.',
            help: 'Write "&lt;" for a "<" that doesn’t start a tag. The rest of this post was checked as plain Markdown.',
          },
        ],
      },
      {
        title: 'A pipe ends a table cell, even within braces',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n| Talk | Room |\n| --- | --- |\n| Routing | ⟦{⟧hall || tent} |\n',
        },
        says: [
          {
            message:
              'MDX can’t parse this post: Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
            help: 'Export the value above the table and write its name in the braces, or write "\\{" and "\\|" for text: a pipe ends a table cell, even within braces. The rest of this post was checked as plain Markdown.',
          },
        ],
      },
      {
        title: 'A slash doesn’t close an element in a post that isn’t MDX',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nmdx:\n  format: md\n---\n\n⟦<iframe⟧ src="https://example.org/map" title="The way to the hall" />\n\n## How we got there\n',
        },
        says: [
          {
            message: '<iframe> has no end tag, so the page loses what follows it.',
            help: 'Write </iframe> after it. HTML ignores the slash in "/>".',
          },
        ],
      },
      {
        title: 'The same import twice',
        files: {
          'blog/meetup.md':
            "---\nauthors: saim\n---\n\nimport Tabs from '@theme/Tabs';\n\nThe morning:\n\nimport ⟦Tabs⟧ from '@theme/Tabs';\n",
        },
        says: [
          {
            message: 'This post declares "Tabs" twice.',
            help: 'Keep one of the two, or rename one: imports and exports apply to the whole post, wherever they are.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The character written as an entity',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nWe were &lt;5 people.\n' },
      },
    ],
  },
  readsParts: true,
  checkPost({ post, blog, site }, report) {
    const { source, syntax, clash, unclosed, refused, unreadable } = post;
    if (unreadable) {
      // How much it hides depends on the other posts.
      if (unreadable.reason === 'outside-folder') return;
      const stopsLoading = unreadable.reason === 'no-permission' && !isMisnamed(source.file);
      report({ range: undefined, ...describe(unreadable, source.file), stopsLoading });
    } else if (!isAtLeast(site.docusaurus, '3.0')) {
      // MDX 1 parsed posts differently, and accepted much that MDX now rejects.
      return;
    } else if (syntax) {
      const { range } = syntax;
      const reason = syntax.reason.replace(/ \(note: [^()]*\)$/, '').replace(/\.$/, '');
      const help = syntaxHelp(syntax.reason, source.text, range);
      report({
        range,
        message: `MDX can’t parse this post: ${reason}.`,
        help: syntax.isReadPlainly ? [help, READ_PLAINLY].filter(Boolean).join(' ') : help,
      });
    } else if (clash) {
      const { name, range, first } = clash;
      report({
        range,
        ...describeClash(name, first !== undefined),
        related: first && [{ range: first, message: 'the first one' }],
      });
    } else {
      if (unclosed)
        report({ range: unclosed.range, ...describeUnclosed(unclosed, isPlayer(unclosed, blog)) });
      for (const { name, kind, range, src } of refused) {
        // The transform corrects the attributes of images and players.
        const isCorrected = (name === 'img' && blog.isTransformed) || isPlayer({ name, src }, blog);
        if (kind !== 'name' && isCorrected) continue;
        // A plugin of the blog may correct them too.
        const severity = blog.customPlugins.length > 0 ? 'warning' : undefined;
        report({ range, ...REFUSED[kind](name), severity });
      }
    }
  },
  check({ localizedBlogs }, report) {
    for (const { posts, locale } of localizedBlogs) {
      const folders = posts.filter(({ post }) => post.unreadable?.reason === 'outside-folder');
      for (const { post, relativePath } of folders) {
        // It isn't known whether there are posts in it, unless its name says so or there are none elsewhere.
        const isMaybe = folders.length < posts.length && !DATED.test(relativePath);
        const severity = isMaybe ? ('warning' as const) : undefined;
        const at = { source: post.source, range: { start: 0, end: 0 } };
        const words = describe({ reason: 'outside-folder', detail: '' }, post.source.file);
        report({ at, locale: locale.name, ...words, severity });
      }
    }
  },
};

/** The folder of a post, as in `2026-10-14-evening`. */
const DATED = /(?:^|\/)\d{4}-\d\d-\d\d[^/]*$/;

/** The plugin may replace the start tag of a video host's player: then nothing is lost. */
function isPlayer(
  { name, src = '' }: Pick<UnclosedElement, 'name' | 'src'>,
  { isTransformed }: Blog,
): boolean {
  return name === 'iframe' && isTransformed && isOnVideoHost(src);
}

function describeUnclosed(
  { name, slash }: UnclosedElement,
  isReplaced: boolean,
): Omit<PostFinding, 'range'> {
  const end = `</${name}>`;
  const text = `>${end}`;
  return {
    message: isReplaced
      ? `<${name}> has no end tag.`
      : `<${name}> has no end tag, so the page loses what follows it.`,
    severity: isReplaced ? 'warning' : undefined,
    help: slash
      ? `Write ${end} after it. HTML ignores the slash in "/>".`
      : `Write ${end} after it.`,
    fix: slash && { title: `Write ${text}`, edits: [{ range: slash, text }] },
  };
}

/** What MDX or React doesn't accept in raw HTML. */
const REFUSED: Record<RefusedTag['kind'], (name: string) => { message: string; help: string }> = {
  name: (name) => ({
    message: `<${name}> is read as an element, and the build stops at its name.`,
    help: 'Write &lt; for a < that doesn’t start a tag.',
  }),
  style: (name) => ({
    message: `The style of this <${name}> isn’t valid CSS, and it stops the build.`,
    help: 'Write each declaration as a property, a colon and a value, and put semicolons between them.',
  }),
  ref: (name) => ({
    message: `React reads the ref of this <${name}> as its own, and the page crashes.`,
    help: 'Delete the attribute.',
  }),
  children: (name) => ({
    message: `React reads "children" as the content of <${name}>, which can’t have any, so the build stops.`,
    help: 'Delete the attribute.',
  }),
  content: (name) => ({
    message: `<${name}> can’t have content, so the build stops.`,
    help: 'Write another element, or put its end tag right after its start tag.',
  }),
  textarea: () => ({
    message: 'This <textarea> has a value and a text, and the build stops.',
    help: 'Delete one of the two.',
  }),
};

const READ_PLAINLY = 'The rest of this post was checked as plain Markdown.';

function describeClash(name: string, isTwice: boolean): { message: string; help: string } {
  if (name === 'default')
    return {
      message: 'This post exports "default" twice, but it can have only one layout.',
      help: 'Keep one of the two exports.',
    };
  return isTwice
    ? {
        message: `This post declares "${name}" twice.`,
        help: 'Keep one of the two, or rename one: imports and exports apply to the whole post, wherever they are.',
      }
    : {
        message: `Docusaurus itself declares "${name}" in every post.`,
        help: 'Give it another name.',
      };
}

function describe({ reason, detail }: Unreadable, file: string): { message: string; help: string } {
  if (isMisnamed(file) && (reason === 'gone' || reason === 'no-permission'))
    return {
      message: 'The name of this file or folder isn’t UTF-8, so Docusaurus can’t open it.',
      help: 'Rename it.',
    };
  switch (reason) {
    case 'not-text':
      return {
        message: `This file isn’t UTF-8 text: it contains ${detail}.`,
        help: 'Save it as UTF-8, or move it out of the blog if it isn’t a post.',
      };
    case 'no-permission':
      return {
        message: `The check isn’t allowed to read this file (${detail}).`,
        help: 'Give the account that builds the site permission to read it.',
      };
    case 'too-large':
      return {
        message: `This post is too large: ${detail}.`,
        help: 'Move images that are embedded in the text to files, or split the post.',
      };
    case 'outside':
      return {
        message: 'This is a link to a file outside the site, which the check doesn’t read.',
        help: 'Copy the file into the blog.',
      };
    case 'outside-folder':
      return {
        message:
          'This is a link to a folder outside the site, which the check doesn’t read. Docusaurus lists the posts in it.',
        help: 'Copy the folder to this place. If it’s the folder of the blog itself, you can also write its real path in the config.',
      };
    case 'elsewhere':
      return {
        message:
          'This link leads to a place whose posts Docusaurus doesn’t compile: it lists them, and then stops.',
        help: 'Replace the link with what it leads to.',
      };
    case 'endless-link':
      return {
        message:
          'This link leads back to a folder around it, or to more than 1,000 folders. Docusaurus publishes their posts again and again.',
        help: 'Delete the link.',
      };
    case 'preprocessor':
      return {
        message: `The config’s preprocessor fails on this post: ${detail}.`,
        help: 'Check markdown.preprocessor in the config, and what it expects of a post.',
      };
    default:
      return {
        message: `This file can’t be read (${detail}).`,
        help: 'Check whether it was moved while the check was running.',
      };
  }
}
