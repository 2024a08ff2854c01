import { type AuthorFields, authorsIn, authorsInPost } from '../frontMatter/authorAddresses.ts';
import type { YamlMap, YamlPath } from '../frontMatter/yaml.ts';
import { excerptLine } from '../posts/excerptLine.ts';
import type { Post } from '../posts/post.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { own } from '../text/values.ts';

export const linkedDataScript: Rule = {
  id: 'linked-data-script',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A title, description, keyword or author that breaks out of the script that the classic theme writes it into.',
  why: 'The classic theme writes these texts unescaped into a script for search engines. After </script>, a browser treats the rest as part of the page and runs any code in it. After <!--, it may treat the rest of the page as part of the script. The build is green.',
  examples: {
    bad: [
      {
        title: 'Titles about HTML',
        files: {
          'blog/close.md':
            '---\ntitle: ⟦How to close a </script> tag⟧\nauthors: saim\n---\n\nText\n',
          'blog/open.md':
            "---\ntitle: Comments\ndescription: '⟦A comment begins with <!-- in HTML⟧'\nauthors: saim\n---\n\nText\n",
        },
        says: [
          {
            message:
              '"title" contains </script>, which ends the script that Docusaurus writes it into.',
            help: 'Remove the <, or add docusaurus-plugin-event-writeups to the config: its theme escapes such texts.',
          },
          {
            message:
              '"description" contains <!--, after which browsers may treat the page as part of the script that Docusaurus writes it into.',
            help: 'Remove the <, or add docusaurus-plugin-event-writeups to the config: its theme escapes such texts.',
          },
        ],
      },
      {
        title: 'The first line of a post without a description',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n⟦The end of a script begins with `</script` in HTML⟧\n',
        },
        says: [
          {
            message:
              'The first line, which becomes the description, contains </script>, which ends the script that Docusaurus writes it into.',
            help: 'Remove the <, or add docusaurus-plugin-event-writeups to the config: its theme escapes such texts.',
          },
        ],
      },
      {
        title: 'An author',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  title: ⟦Writes <script></script>⟧\n',
        },
        says: [
          {
            message:
              '"title" contains </script>, which ends the script that Docusaurus writes it into.',
            help: 'Remove the <, or add docusaurus-plugin-event-writeups to the config: its theme escapes such texts.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Other elements, and comments that end',
        files: {
          'blog/meetup.md':
            '---\ntitle: Where <script> belongs, and <!-- truncate -->\nauthors: saim\n---\n\nText about `</script>`\n',
          'blog/described.md':
            '---\ndescription: About HTML.\nauthors: saim\n---\n\nThe end begins with `</script` there.\n',
          'blog/later.md':
            "---\nauthors: saim\n---\n\nimport a from '@theme/Tabs';\n\n## About HTML\n\n```html\n</script x\n```\n\nText\n\nIt begins with `</script` there.\n",
        },
      },
    ],
  },
  checkPost({ post, site }, report) {
    if (!site.code.writesRawLinkedData()) return;
    for (const { text, name, range } of textsOf(post)) {
      const words = wordsFor(text, name);
      if (words) report({ range, ...words });
    }
    const { data, bodyStart } = post.frontMatter;
    const excerpt =
      data.description === undefined ? excerptLine(post.source.text, bodyStart) : undefined;
    if (excerpt && endsScript(excerpt.text))
      report({
        range: excerpt.range,
        message: `The first line, which becomes the description, contains ${SCRIPT_END}`,
        help: HELP,
      });
  },
  check({ localizedBlogs, site }, report) {
    if (!site.code.writesRawLinkedData()) return;
    for (const { authors: file, posts, locale } of localizedBlogs) {
      const named = new Set(posts.flatMap(({ post }) => post.authors.map(({ key }) => key)));
      if (!file) continue;
      for (const author of authorsIn(file.data)) {
        if (!named.has(author.name)) continue;
        for (const { text, name, range } of textsIn(author, file.map)) {
          const words = wordsFor(text, name);
          // A field from a merge (`<<: *base`) has no position of its own.
          const at = { source: file.source, range: range ?? { start: 0, end: 0 } };
          if (words) report({ at, locale: locale.name, ...words });
        }
      }
    }
  },
};

/** Everything that theme-classic's BlogPostPage/StructuredData and BlogListPage/StructuredData use from a post. */
function textsOf({ frontMatter: { data, map }, source, outline }: Post): WrittenText[] {
  const texts = FIELDS.flatMap((field) => textAt(own(data, field), field, [field], map));
  const keywords = own(data, 'keywords');
  for (const [index, keyword] of (Array.isArray(keywords) ? keywords : []).entries())
    texts.push(...textAt(keyword, 'keywords', ['keywords', index], map));
  for (const author of authorsInPost(data)) texts.push(...textsIn(author, map));
  // Without a title, the first heading is the title.
  const heading = outline?.headings.find(({ title }) => title === 'top');
  if (heading && own(data, 'title') === undefined) {
    const text = source.text.slice(heading.range.start, heading.range.end);
    texts.push({ text, name: 'title', range: heading.range });
  }
  return texts;
}

function textsIn({ fields, path }: AuthorFields, map: YamlMap): WrittenText[] {
  return AUTHOR_FIELDS.flatMap((field) => textAt(own(fields, field), field, [...path, field], map));
}

function textAt(value: unknown, name: string, path: YamlPath, map: YamlMap): WrittenText[] {
  if (typeof value !== 'string' || !value.includes('<')) return [];
  return [{ text: value, name, range: map.content(path) }];
}

function wordsFor(text: string, name: string): { message: string; help: string } | undefined {
  const what = HARMFUL.find(({ isIn }) => isIn(text));
  return what && { message: `"${name}" contains ${what.message}`, help: HELP };
}

/** How browsers parse scripts: https://html.spec.whatwg.org/multipage/parsing.html#script-data-state. */
function endsScript(text: string): boolean {
  return /<\/script[\s/>]/i.test(text);
}

const SCRIPT_END = '</script>, which ends the script that Docusaurus writes it into.';
const HELP =
  'Remove the <, or add docusaurus-plugin-event-writeups to the config: its theme escapes such texts.';

const HARMFUL = [
  { isIn: endsScript, message: SCRIPT_END },
  {
    // A comment that's closed is harmless.
    isIn: (text: string) =>
      text.includes('<!--') && text.lastIndexOf('-->') < text.lastIndexOf('<!--') + 2,
    message:
      '<!--, after which browsers may treat the page as part of the script that Docusaurus writes it into.',
  },
];

const FIELDS = ['title', 'description', 'slug', 'image'];
const AUTHOR_FIELDS = [
  ...['name', 'title', 'url', 'email', 'image_url', 'imageURL'],
  ...['author', 'author_title', 'authorTitle', 'author_url', 'authorURL'],
  ...['author_image_url', 'authorImageURL'],
];

interface WrittenText {
  text: string;
  /** The field. */
  name: string;
  range: Range | undefined;
}
