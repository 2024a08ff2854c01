import { syntaxHelp } from '../posts/syntaxHelp.ts';
import type { Rule } from '../rule.ts';
import type { Unreadable } from '../site/readText.ts';

export const postUnreadable: Rule = {
  id: 'post-unreadable',
  severity: 'error',
  summary:
    'A post that cannot be read: not UTF-8 text, no permission, too large, its MDX does not parse, two of its imports or exports have one name, or the site’s own preprocessor fails at it.',
  why: 'Docusaurus stops at such a file, or publishes a page of broken characters.',
  examples: {
    bad: [
      {
        title: 'MDX reads `<` as the start of a tag',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nWe were <⟦5⟧ people.\n' },
        says: [
          {
            message:
              'MDX cannot read this post: Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`.',
            help: 'Write "&lt;" for a "<" that opens no tag. The rest of this post was checked as plain Markdown.',
          },
        ],
      },
      {
        title: 'A pipe ends the cell of a table, even within braces',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n| Talk | Room |\n| --- | --- |\n| Routing | ⟦{⟧hall || tent} |\n',
        },
        says: [
          {
            message:
              'MDX cannot read this post: Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
            help: 'Export the value above the table and write its name in the braces, or write "\\{" and "\\|" for text: a pipe ends the cell of a table, even within braces. The rest of this post was checked as plain Markdown.',
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
            help: 'Keep one of the two, or rename one: imports and exports are for the whole post, wherever they are.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The character is written as an entity',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nWe were &lt;5 people.\n' },
      },
    ],
  },
  readsParts: true,
  checkPost({ post }, report) {
    const { source, syntax, clash, unreadable } = post;
    if (unreadable) {
      const stopsLoading = unreadable.reason === 'no-permission';
      // Nobody knows whether there are posts in it.
      const severity = unreadable.reason === 'outside-folder' ? ('warning' as const) : undefined;
      report({ range: undefined, ...describe(unreadable), severity, stopsLoading });
    } else if (syntax) {
      const { range } = syntax;
      const reason = syntax.reason.replace(/\s*\(note: [^)]*\)$/, '').replace(/\.$/, '');
      const help = syntaxHelp(syntax.reason, source.text, range);
      report({
        range,
        message: `MDX cannot read this post: ${reason}.`,
        help: syntax.isReadPlainly ? [help, READ_PLAINLY].filter(Boolean).join(' ') : help,
      });
    } else if (clash) {
      const { name, range, first } = clash;
      report({
        range,
        ...describeClash(name, first !== undefined),
        related: first && [{ range: first, message: 'the first one' }],
      });
    }
  },
};

const READ_PLAINLY = 'The rest of this post was checked as plain Markdown.';

function describeClash(name: string, isTwice: boolean): { message: string; help: string } {
  if (name === 'default')
    return {
      message: 'This post exports "default" twice: a post has one layout.',
      help: 'Keep one of the two exports.',
    };
  return isTwice
    ? {
        message: `This post declares "${name}" twice.`,
        help: 'Keep one of the two, or rename one: imports and exports are for the whole post, wherever they are.',
      }
    : {
        message: `Docusaurus itself declares "${name}" in every post.`,
        help: 'Give it another name.',
      };
}

function describe({ reason, detail }: Unreadable): { message: string; help: string } {
  switch (reason) {
    case 'not-text':
      return {
        message: `This file is not UTF-8 text: it holds ${detail}.`,
        help: 'Save it as UTF-8, or move it out of the blog if it is no post.',
      };
    case 'no-permission':
      return {
        message: `There is no permission to read it (${detail}).`,
        help: 'Give the account that builds the site read permission.',
      };
    case 'too-large':
      return {
        message: `This post is too large: ${detail}.`,
        help: 'Move pictures that are written into the text to files, or split the post.',
      };
    case 'outside':
      return {
        message: 'This is a link to a file outside of the site, which is not read.',
        help: 'Copy the file into the blog.',
      };
    case 'outside-folder':
      return {
        message:
          'This is a link to a folder outside of the site: Docusaurus publishes the posts in it, and none of them is checked.',
        help: 'Copy the folder into the blog.',
      };
    case 'preprocessor':
      return {
        message: `The preprocessor of the site's config fails at this post: ${detail}.`,
        help: 'Look at markdown.preprocessor in the config, and at what it expects of a post.',
      };
    default:
      return {
        message: `This file cannot be read (${detail}).`,
        help: 'Look whether it was moved while the check ran.',
      };
  }
}
