import uniqBy from 'lodash/uniqBy.js';
import { CONTROL, codeOf } from '../../events/model/control.ts';
import type { SectionEnd } from '../analysis/sectionEnds.ts';
import { fieldOf, writtenTexts } from '../frontMatter/writtenTexts.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import { excerptLine } from '../posts/excerptLine.ts';
import type { PostPart } from '../posts/parts.ts';
import type { Post } from '../posts/post.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import { postsInFeeds } from '../published/postsInFeeds.ts';
import { openingFence } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';
import type { Range, Source } from '../text/source.ts';

export const controlCharacter: Rule = {
  id: 'control-character',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A control character in a post, an author or a tag: a warning if the blog has no XML feed, or if the plugin cleans it. In a blog without withEventWriteups also ]]> twice in a title, a description or attributes, such as titles of links.',
  why: 'XML can’t contain control characters, and Docusaurus escapes only the first ]]> of a title, and of the attributes of a post. One of these in one post makes the blog’s RSS and Atom feeds unreadable, and feed readers show no posts at all. What follows ]]> can even be an entry of its own. The build is green.',
  examples: {
    bad: [
      {
        title: 'An escape in the front matter',
        files: {
          'blog/meetup.md':
            '---\ntitle: "⟦Meet\\x07up⟧"\ndescription: "⟦What was sai\\ud83d⟧"\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message: '"title" contains a control character, which breaks the blog’s feeds: U+0007.',
            help: 'Delete the character, or type the text again.',
          },
          {
            message: '"description" contains half a character, which stops the build: U+D83D.',
            help: 'Delete the character, or type the text again.',
          },
        ],
      },
      {
        title: 'The end of a CDATA section, twice',
        files: {
          'blog/meetup.md': '---\ntitle: ⟦Why ]]> is no ]]> in XML⟧\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message: '"title" contains ]]> twice, which breaks the blog’s feeds.',
            help: 'Put a space before the > of every ]]> but the first.',
          },
        ],
      },
      {
        title: 'The end of a CDATA section, in attributes of the page',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![A slide with \\]\\]>](https://example.org/a.png)\n\n[XML](https://example.org "About ⟦]]>⟧")\n\n## What ⟦]]>⟧ does\n',
        },
        says: [
          {
            message:
              'The post contains ]]> more than once in titles, alt texts and other attributes, which breaks the blog’s feeds.',
            help: 'Write "]] >", or "]]%3E" where a space isn’t allowed.',
          },
          {
            message:
              'The heading contains ]]>, which its link repeats twice in attributes, and that breaks the blog’s feeds.',
            help: 'Write it as code: `]]>`.',
          },
        ],
      },
      {
        title: 'An author',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: "⟦Saim\\x1b[2J⟧"\n',
        },
        says: [
          {
            message: '"name" contains a control character, which breaks the blog’s feeds: U+001B.',
            help: 'Delete the character, or type the text again.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The end of a CDATA section, once',
        files: { 'blog/meetup.md': '---\ntitle: About ]]> in XML\nauthors: saim\n---\n\nText\n' },
      },
      {
        title: 'Ends of CDATA sections in text and in code',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nText\n\nHow ]]> and ]]> and `]]> ]]>` end it\n\n## What `]]>` does\n\n[XML](https://example.org "About ]]>")\n',
        },
      },
      {
        title: 'A blog with withEventWriteups',
        blog: { escapesFeeds: true },
        files: {
          'blog/meetup.md':
            '---\ntitle: Why ]]> is no ]]> in XML\nauthors: saim\n---\n\nText\n\n## What ]]> does\n',
        },
      },
      {
        title: 'Tabs and line ends',
        files: {
          'blog/meetup.md':
            '---\ntitle: "A\\ttab"\ndescription: |\n  Two\n  lines\nauthors: saim\n---\n\nA\ttab\r\n',
        },
      },
    ],
  },
  checkPost({ post, blog }, report) {
    const { data, map, bodyStart } = post.frontMatter;
    for (const { range, name, character } of charactersIn(data, map)) {
      // The rule event-schema reports those in events.
      if (name !== 'event') report({ range, ...words(`"${name}"`, character, blog) });
    }
    const body = breaksFeeds(blog) ? post.source.text.slice(bodyStart) : '';
    const found = CONTROL.exec(body);
    if (!found) return;
    const start = bodyStart + found.index;
    report({ range: { start, end: start + 1 }, ...words('The text', found[0], blog) });
  },
  check({ localizedBlogs }, report) {
    for (const localizedBlog of localizedBlogs) {
      const { authors, tags, blog, locale } = localizedBlog;
      const fed = isUnescaped(blog) ? postsInFeeds(localizedBlog) : [];
      for (const { post, parts } of fed)
        for (const { range, ...found } of [...openSections(post), ...repeatedEnds(post, parts)]) {
          const at = { source: post.source, range: range ?? openingFence(post.source) };
          report({ at, locale: locale.name, ...found });
        }
      for (const { source, end } of importedEnds(fed)) {
        const at = { source, range: end.range };
        report({
          at,
          locale: locale.name,
          ...attributeWords(end, 'A post that imports this file contains'),
        });
      }
      for (const file of [authors, tags]) {
        if (!file) continue;
        for (const { range, name, character } of charactersIn(file.data, file.map)) {
          const at = { source: file.source, range: range ?? { start: 0, end: 0 } };
          report({ at, locale: locale.name, ...words(`"${name}"`, character, blog) });
        }
      }
    }
  },
};

function charactersIn(data: unknown, map: YamlMap): FoundCharacter[] {
  return writtenTexts(data, (text) => CONTROL.test(text)).map(({ text, path, isKey }) => ({
    range: isKey ? map.key(path) : map.content(path),
    name: path[0] === 'event' ? 'event' : isKey ? fieldOf(path.slice(0, -1)) : fieldOf(path),
    character: CONTROL.exec(text)?.[0] ?? '',
  }));
}

/** The transform includes a plugin that cleans feeds (images/feeds.ts). */
function breaksFeeds({ feeds, isTransformed }: Blog): boolean {
  return !isTransformed && hasXmlFeed({ feeds });
}

function hasXmlFeed({ feeds }: Pick<Blog, 'feeds'>): boolean {
  return feeds.some((file) => file.endsWith('.xml'));
}

/** Whether `]]>` can end a CDATA section of the blog's feeds too early. */
function isUnescaped({ feeds, escapesFeeds }: Blog): boolean {
  return hasXmlFeed({ feeds }) && !escapesFeeds;
}

/** Finds the texts that do so outside of a post's page. */
function openSections({ frontMatter, source, outline }: Post): FeedFault[] {
  const { data, map, bodyStart } = frontMatter;
  // Only a finding needs its position, and the parser that knows it.
  const written = ['title', 'description']
    .filter((name) => endsSection(data[name]))
    .map((name) => ({
      text: data[name],
      range: map.content([name]),
      what: `"${name}"`,
    }));
  const line = data.description === undefined ? excerptLine(source.text, bodyStart) : undefined;
  if (line) written.push({ ...line, what: 'The first line, which becomes the description,' });
  const first = outline?.headings.find(({ title }) => title === 'top');
  if (first && data.title === undefined) {
    const text = source.text.slice(first.range.start, first.range.end);
    written.push({ ...first, text, what: 'The first heading, which becomes the title,' });
  }
  return written
    .filter(({ text }) => endsSection(text))
    .map(({ range, what }) => ({
      range,
      message: `${what} contains ]]> twice, which breaks the blog’s feeds.`,
      help: 'Put a space before the > of every ]]> but the first.',
    }));
}

/** Finds each end in a post's own attributes, except for the first on its page. */
function repeatedEnds({ sectionEnds }: Post, parts: readonly PostPart[]): FeedFault[] {
  const isOnlyHere = parts.every(({ post }) => post.sectionEnds.length === 0);
  const what = isOnlyHere ? 'The post contains' : 'The post and the files that it imports contain';
  const repeated = sectionEnds.slice(isOnlyHere ? 1 : 0);
  return uniqBy(repeated, ({ range }) => range.start).map((end) => ({
    range: end.range,
    ...attributeWords(end, what),
  }));
}

/** Finds each end in what posts import, except for the first of each post. */
function importedEnds(posts: readonly JudgedPost[]): { source: Source; end: SectionEnd }[] {
  const repeated = posts.flatMap(({ judgedParts }) =>
    judgedParts
      .flatMap(({ post: { source, sectionEnds } }) => sectionEnds.map((end) => ({ source, end })))
      .slice(1),
  );
  return uniqBy(repeated, ({ source, end }) => `${source.file}\0${end.range.start}`);
}

/** Docusaurus's feeds are written by xml-js, which only escapes the first end of a CDATA section (js2xml.js, `writeCdata`). */
function endsSection(value: unknown): boolean {
  return typeof value === 'string' && value.split(']]>').length > 2;
}

function attributeWords(
  { inHeading }: SectionEnd,
  what: string,
): { message: string; help: string } {
  if (inHeading)
    return {
      message:
        'The heading contains ]]>, which its link repeats twice in attributes, and that breaks the blog’s feeds.',
      help: 'Write it as code: `]]>`.',
    };
  const message = `${what} ]]> more than once in titles, alt texts and other attributes, which breaks the blog’s feeds.`;
  return { message, help: 'Write "]] >", or "]]%3E" where a space isn’t allowed.' };
}

function words(what: string, character: string, blog: Blog) {
  const help = 'Delete the character, or type the text again.';
  const code = codeOf(character);
  // Docusaurus writes front matter into JSON, and Rspack rejects half a character there.
  if (/\p{Surrogate}/u.test(character))
    return { message: `${what} contains half a character, which stops the build: ${code}.`, help };
  if (breaksFeeds(blog))
    return {
      message: `${what} contains a control character, which breaks the blog’s feeds: ${code}.`,
      help,
    };
  const message = `${what} contains a control character: ${code}.`;
  return { message, help, severity: 'warning' as const };
}

interface FoundCharacter {
  range: Range | undefined;
  /** The field's. */
  name: string;
  character: string;
}

interface FeedFault {
  range: Range | undefined;
  message: string;
  help: string;
}
