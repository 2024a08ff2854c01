import type { DirectiveUse } from '../analysis/directiveUses.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';
import { nearest } from '../text/closestMatch.ts';

export const directiveUnknown: Rule = {
  id: 'directive-unknown',
  since: '3.0',
  severity: 'warning',
  summary: 'An admonition with an unknown name, or text that’s parsed as a directive by accident.',
  why: 'Docusaurus removes the name and the colons. Readers see the text without its box, or nothing at all, and the build only prints a warning.',
  examples: {
    bad: [
      {
        title: 'An admonition that doesn’t exist',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n⟦:::warnings⟧\n\nThe pier is icy.\n\n:::\n',
        },
        says: [
          {
            message:
              'The blog has no admonition "warnings", so readers see its text without a box.',
            help: 'Did you mean :::warning? Or add "warnings" to the blog’s option admonitions.keywords.',
          },
        ],
      },
      {
        title: 'Two colons, and a colon before a bracket',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n⟦::note⟧\n\nBring a coat, and see boats⟦:list[0]⟧.\n',
        },
        says: [
          {
            message: '::note is a directive that nothing renders, so it’s missing from the page.',
            help: 'Write an admonition: add a line :::note before the text and a line ::: after it.',
          },
          {
            message:
              ':list[0] is parsed as a directive, so readers see only what’s in the square brackets.',
            help: 'Write \\:list[0], with a backslash before the colon.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Docusaurus’s own admonitions, times of day, and code',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n:::tip[Bring a coat]\n\nWe meet at 18:30, not at 19:00. `::note` and `boats:list[0]`.\n\n:::\n',
        },
      },
      {
        title: 'A name that’s added by an option',
        blog: { admonitionKeywords: ['harbour'] },
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n:::harbour\n\nThe pier is icy.\n\n:::\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post, blog }, report) {
    // The site's plugins may render directives with any name.
    if (blog.customPlugins.length > 0) return;
    for (const directive of post.directives) {
      const isAdmonition =
        directive.type === 'containerDirective' && blog.admonitionKeywords.includes(directive.name);
      if (isAdmonition) continue;
      const { start, end } = directive.range;
      report({
        range: directive.range,
        ...WORDS[directive.type](directive.name, post.source.text.slice(start, end), blog),
      });
    }
  },
};

type Phrase = (name: string, written: string, blog: Blog) => { message: string; help: string };

const WORDS: Record<DirectiveUse['type'], Phrase> = {
  containerDirective: (name, _, { admonitionKeywords }) => {
    const near = nearest(name, admonitionKeywords);
    return {
      message: `The blog has no admonition "${name}", so readers see its text without a box.`,
      help:
        near === undefined
          ? `Add "${name}" to the blog’s option admonitions.keywords, or delete the lines with colons.`
          : `Did you mean :::${near}? Or add "${name}" to the blog’s option admonitions.keywords.`,
    };
  },
  leafDirective: (name, written, { admonitionKeywords }) => ({
    message: `${written} is a directive that nothing renders, so it’s missing from the page.`,
    help: admonitionKeywords.includes(name)
      ? `Write an admonition: add a line :::${name} before the text and a line ::: after it.`
      : `Write what it’s meant to show in Markdown or HTML, or \\${written} if it’s text.`,
  }),
  textDirective: (_, written) => ({
    message: `${written} is parsed as a directive, so readers ${written.includes('[') ? 'see only what’s in the square brackets' : 'don’t see it'}.`,
    // In MDX, a brace starts an expression.
    help: `Write \\${written.replaceAll('{', '\\{')}, with a backslash before the colon.`,
  }),
};
