import type { DataFile } from '../frontMatter/dataFile.ts';
import { meantAuthors, nameOf } from '../frontMatter/matchingKeys.ts';
import type { NamedAuthor } from '../frontMatter/postAuthors.ts';
import { isPlainText, type YamlMap, type YamlPath } from '../frontMatter/yaml.ts';
import { hasKey, keysOf } from '../posts/localizedBlog.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import { looksLike } from '../text/normalizeSpelling.ts';
import type { Range } from '../text/source.ts';

export const authorUnknown: Rule = {
  id: 'author-unknown',
  severity: 'error',
  judgesFrontMatter: true,
  summary: 'An author key that isn’t in the authors file.',
  why: 'Docusaurus stops at the first such post and doesn’t tell you the line.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'A key that’s similar to another one: only you can tell who it is',
        files: { 'blog/meetup.md': '---\nauthors: [⟦siam⟧]\n---\n\nText\n' },
        says: [
          {
            message: 'No author has the key "siam".',
            help: 'Did you mean "saim"? If not, add "siam" to blog/authors.yml.',
          },
        ],
      },
      {
        title: 'A different case, other separators, no accents',
        files: {
          'blog/meetup.md': '---\nauthors: [⟦Saim⟧, ⟦jose_diaz⟧]\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\njosé-díaz:\n  name: José Díaz\n',
        },
        says: [
          { message: 'No author has the key "Saim".', help: 'Write "saim".' },
          { message: 'No author has the key "jose_diaz".', help: 'Write "josé-díaz".' },
        ],
      },
      {
        title: 'The name instead of the key',
        files: { 'blog/meetup.md': '---\nauthors: ⟦Saim Safdar⟧\n---\n\nText\n' },
        says: [
          {
            message: 'No author has the key "Saim Safdar".',
            help: 'This is the name of "saim": write the key.',
          },
        ],
      },
      {
        title: 'Two keys in one text',
        files: {
          'blog/meetup.md': '---\nauthors: ⟦saim, ada⟧\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\nada:\n  name: Ada\n',
        },
        says: [
          { message: 'No author has the key "saim, ada".', help: 'Write a list: [saim, ada].' },
        ],
      },
      {
        title: 'A name that two authors have',
        files: {
          'blog/meetup.md': '---\nauthors: ⟦Sam Lee⟧\n---\n\nText\n',
          'blog/authors.yml': 'sam:\n  name: Sam Lee\nslee:\n  name: Sam Lee\n',
        },
        says: [
          {
            message: 'No author has the key "Sam Lee".',
            help: 'Write "sam" or "slee", whichever you mean.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key of the authors file',
        files: { 'blog/meetup.md': '---\nauthors: [saim]\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, authorsFile, blog }, report) {
    // The problem with the file itself is reported there, once.
    if (authorsFile?.problem) return;
    const missing = `${blog.path}/${blog.authorsMapPath}`;
    const named = new Set<string>();
    for (const { key } of post.authors) if (hasKey(authorsFile, key)) named.add(key);
    for (const author of post.authors) {
      if (hasKey(authorsFile, author.key)) continue;
      report({
        range: post.frontMatter.map.content(author.path),
        message: `No author has the key "${author.key}".`,
        label: authorsFile ? `not in ${authorsFile.source.file}` : `there is no ${missing}`,
        ...(authorsFile
          ? advise(author, authorsFile, named, post.frontMatter.map)
          : { help: `Create ${missing} with this key and a name.` }),
      });
    }
  },
};

/** @param named the keys that the post already has, and those that were suggested */
function advise(
  { key, path }: NamedAuthor,
  authors: DataFile,
  named: Set<string>,
  map: YamlMap,
): Advice {
  const list = listOf(key, authors);
  if (list) return adviseList(list, path, authors, map);
  const [meant, ...others] = meantAuthors(key, authors);
  if (meant === undefined) return { help: helpForUnknown(key, authors) };
  if (others.length > 0) return { help: whichever([meant, ...others]) };
  if (named.has(meant))
    return { help: `This is "${meant}", who is already listed in this post: delete it.` };
  named.add(meant);
  return { help: helpFor(key, meant, authors), fix: write(meant, map.content(path)) };
}

/** The keys in a text such as `saim, ada`, if at least one of them exists. */
function listOf(text: string, authors: DataFile): string[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (meantAuthors(text, authors).length > 0) return undefined;
  const meant = parts.map((part) => (hasKey(authors, part) ? [part] : meantAuthors(part, authors)));
  if (meant.every((keys) => keys.length === 0)) return undefined;
  // An ambiguous part stays as it is: once it's an item, it gets its own suggestion.
  return [
    ...new Set(
      parts.flatMap((part, index) => (meant[index]?.length === 1 ? meant[index] : [part])),
    ),
  ];
}

function adviseList(
  keys: readonly string[],
  path: YamlPath,
  authors: DataFile,
  map: YamlMap,
): Advice {
  const unknown = keys
    .filter((key) => !hasKey(authors, key) && meantAuthors(key, authors).length === 0)
    .map((key) => `"${key}"`);
  const added =
    unknown.length > 0 ? `, and add ${unknown.join(' and ')} to ${authors.source.file}` : '';
  const unsure = keys.flatMap((key) => {
    const meant = hasKey(authors, key) ? [] : meantAuthors(key, authors);
    const either = meant.map((one) => `"${one}"`).join(' or ');
    return meant.length > 1 ? [` For "${key}" write ${either}, whichever you mean.`] : [];
  });
  const isPlain = keys.every(isPlainText) && unsure.length === 0;
  const list = keys.map((key) => (isPlainText(key) ? key : JSON.stringify(key))).join(', ');
  // In a list, it would be a duplicate.
  if (path.length > 1)
    return { help: `Make each key an item of its own: ${list}${added}.${unsure.join('')}` };
  // It replaces the quotes, too.
  const range = map.value(path);
  return {
    help: `Write a list: [${list}]${added}.${unsure.join('')}`,
    fix: isPlain && !added && range ? fixWith(`[${list}]`, range) : undefined,
  };
}

function helpFor(key: string, meant: string, authors: DataFile): string {
  const name = nameOf(authors, meant, 'name')?.toLowerCase();
  if (name === key.toLowerCase() && name !== meant.toLowerCase())
    return `This is the name of "${meant}": write the key.`;
  return looksLike(key, meant) ? typeAgain(meant) : `Write "${meant}".`;
}

function helpForUnknown(key: string, authors: DataFile): string {
  const keys = keysOf(authors);
  const add = `dd "${key}" to ${authors.source.file}.`;
  const near = nearest(key, keys);
  if (near !== undefined && looksLike(key, near)) return typeAgain(near);
  if (near !== undefined) return `Did you mean "${near}"? If not, a${add}`;
  if (keys.length === 0 || keys.length > 12) return `A${add}`;
  return `Use ${keys.length > 1 ? 'one of ' : ''}${keys.join(', ')}, or a${add}`;
}

function typeAgain(key: string): string {
  return `Type "${key}" again: this looks the same, but contains a different character.`;
}

function whichever(keys: readonly string[]): string {
  return `Write ${keys.map((one) => `"${one}"`).join(' or ')}, whichever you mean.`;
}

function write(key: string, range: Range | undefined): Advice['fix'] {
  return range && isPlainText(key) ? fixWith(key, range) : undefined;
}

function fixWith(text: string, range: Range): Advice['fix'] {
  return { title: `Write ${text}`, edits: [{ range, text }] };
}

type Advice = Pick<PostFinding, 'help' | 'fix'>;
