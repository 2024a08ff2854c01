import type { Rule } from '../rule.ts';
import type { Unreadable } from '../site/readText.ts';

export const postUnreadable: Rule = {
  id: 'post-unreadable',
  severity: 'error',
  summary:
    'A post that cannot be read: not UTF-8 text, no permission, too large, its MDX does not parse, or the site’s own preprocessor fails at it.',
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
            help: 'Write "&lt;" for a "<" that opens no tag.',
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
    const { source, syntax, unreadable } = post;
    if (unreadable) {
      const stopsLoading = unreadable.reason === 'no-permission';
      report({ range: undefined, ...describe(unreadable), stopsLoading });
    } else if (syntax) {
      const { range } = syntax;
      const reason = syntax.reason.replace(/\s*\(note: [^)]*\)$/, '').replace(/\.$/, '');
      const around = source.text.slice(range.start - 1, range.start + 4);
      report({
        range,
        message: `MDX cannot read this post: ${reason}.`,
        help: syntaxHelp(syntax.reason, around),
      });
    }
  },
};

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

function syntaxHelp(reason: string, around: string): string | undefined {
  if (around.includes('<!--'))
    return 'Write {/* … */}, or set markdown.mdx1Compat.comments in the config.';
  if (/^more than \d+ /.test(reason))
    return 'Split the post, or move what a program wrote to files.';
  if (/closing tag/.test(reason))
    return 'Close the tag, or end it with "/>": MDX reads HTML as JSX.';
  if (/expression/.test(reason)) return 'Write "\\{" for a brace that opens no expression.';
  if (/before name/.test(reason)) return 'Write "&lt;" for a "<" that opens no tag.';
  return undefined;
}
