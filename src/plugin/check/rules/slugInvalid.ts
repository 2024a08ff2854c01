import type { DataFile } from '../frontMatter/dataFile.ts';
import type { YamlPath } from '../frontMatter/yaml.ts';
import { parseFileName } from '../posts/permalink.ts';
import type { Rule } from '../rule.ts';
import { addressFault } from '../text/addressFault.ts';
import { isRecord, isText, show } from '../text/values.ts';

export const slugInvalid: Rule = {
  id: 'slug-invalid',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A slug, file name, or permalink of a tag or author that doesn’t work as an address: it contains `%`, `?` or `#`, or a `.` or `..` segment.',
  why: 'These characters have a special meaning in addresses, so readers don’t find the page. A % can stop the build, and Docusaurus doesn’t name the post. With .., the page is written to another folder, which may be outside the site.',
  examples: {
    bad: [
      {
        title: 'A question, a percentage and another folder',
        files: {
          'blog/a.md': '---\nauthors: saim\nslug: ⟦what-is-new?⟧\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\nslug: ⟦100%-cloud⟧\n---\n\nText\n',
          'blog/c.md': '---\nauthors: saim\nslug: ⟦/../meetup⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The slug "what-is-new?" has a "?", so readers get another page or none.',
            help: 'Write slug: what-is-new.',
          },
          {
            message: 'The slug "100%-cloud" has a "%", which stops the build.',
            help: 'Write slug: 100-cloud.',
          },
          {
            message:
              'The slug "/../meetup" has ".." as a segment, so readers get another page or none.',
            help: 'Write slug: /meetup.',
          },
        ],
      },
      {
        title: 'The name of the file',
        files: { 'blog/100%-cloud.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message: 'The file name has a "%", which stops the build.',
            help: 'Rename the file, or add a slug to the front matter: slug: 100-cloud.',
          },
        ],
      },
      {
        title: 'The pages of a tag and of an author',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [csharp]\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  page:\n    permalink: ⟦/../saim⟧\n',
          'blog/tags.yml':
            'csharp:\n  label: C#\n  description: The language\n  permalink: ⟦/c#⟧\n',
        },
        says: [
          {
            message:
              'The permalink "/../saim" has ".." as a segment, so readers get another page or none.',
            help: 'Write permalink: /saim.',
          },
          {
            message: 'The permalink "/c#" has a "#", so readers get another page or none.',
            help: 'Write permalink: /c.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Letters of any language, and spaces',
        files: {
          'blog/a.md': '---\nauthors: saim\nslug: was-ist-schön\n---\n\nText\n',
          'blog/our notes.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/100%.md': '---\nauthors: saim\nslug: everything\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, relativePath }, report) {
    const { frontMatter, unreadable } = post;
    if (unreadable || frontMatter.problem) return;
    const { slug } = frontMatter.data;
    if (isText(slug)) {
      const fault = addressFault(String(slug));
      if (fault)
        report({
          range: frontMatter.map.content(['slug']),
          message: `The slug ${show(slug)} ${fault.why}.`,
          help: fault.better ? `Write slug: ${fault.better}.` : 'Write another slug.',
        });
      return;
    }
    // Other characters in the name of a file have a rule of their own.
    const { text } = parseFileName(relativePath);
    const fault = text.includes('%') ? addressFault(text) : undefined;
    if (fault)
      report({
        range: undefined,
        message: `The file name ${fault.why}.`,
        help: `Rename the file, or add a slug to the front matter: slug: ${fault.better ?? 'notes'}.`,
      });
  },
  check({ localizedBlogs }, report) {
    for (const { authors, tags, blog, locale } of localizedBlogs) {
      const places = [
        ...(blog.authorsBasePath === null ? [] : permalinksIn(authors, ['page', 'permalink'])),
        ...permalinksIn(tags, ['permalink']),
      ];
      for (const { source, map, path, permalink } of places) {
        const fault = addressFault(permalink);
        const range = fault && map.content(path);
        if (!range) continue;
        report({
          at: { source, range },
          message: `The permalink ${show(permalink)} ${fault.why}.`,
          help: fault.better ? `Write permalink: ${fault.better}.` : 'Write another permalink.',
          locale: locale.name,
        });
      }
    }
  },
};

/** Returns the permalinks in a file of authors or tags. */
function permalinksIn(file: DataFile | undefined, field: readonly string[]): Permalink[] {
  if (!file || !isRecord(file.data)) return [];
  const { source, map } = file;
  return Object.entries(file.data).flatMap(([key, entry]) => {
    const permalink = field.reduce<unknown>(
      (value, name) => (isRecord(value) ? value[name] : undefined),
      entry,
    );
    return typeof permalink === 'string' ? [{ source, map, path: [key, ...field], permalink }] : [];
  });
}

interface Permalink extends Pick<DataFile, 'source' | 'map'> {
  path: YamlPath;
  permalink: string;
}
