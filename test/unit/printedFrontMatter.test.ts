import { describe, expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

/** Returns the findings about the front matter of a post with this text. */
function said(text: string): string[] {
  const { diagnostics } = checkFiles({
    'blog/post.md': text,
    'blog/authors.yml': 'kim:\n  name: Kim\n',
  });
  return diagnostics
    .filter(({ rule }) => rule === 'front-matter-syntax')
    .map(({ line, severity, message }) => `${line} ${severity} ${message}`);
}

const FIELDS = 'title: A day at the harbour\nauthors: kim\n';
const PRINTED = 'so it’s printed as text.';

describe('front matter that is printed as text', () => {
  test.each([
    [
      'blank lines above',
      `\n\n---\n${FIELDS}---\n`,
      `3 error The front matter doesn’t start on the first line, ${PRINTED}`,
    ],
    [
      'a heading above',
      `# Harbour\n\n---\n${FIELDS}---\n`,
      `3 error The front matter starts on line 3 instead of line 1, ${PRINTED}`,
    ],
    [
      'an import above',
      `import X from './x.js'\n---\n${FIELDS}---\n`,
      `2 error The front matter starts on line 2 instead of line 1, ${PRINTED}`,
    ],
    [
      'text above, and two fields that posts have',
      `Hello.\n\n---\n${FIELDS}---\n`,
      `3 error The front matter starts on line 3 instead of line 1, ${PRINTED}`,
    ],
    [
      'a space before it',
      ` ---\n${FIELDS}---\n`,
      '1 error There is a space before the first "---", so the front matter is printed as text.',
    ],
    [
      'a zero-width space before it',
      `\u200b---\n${FIELDS}---\n`,
      '1 error There is an invisible character before the first "---", so the front matter is printed as text.',
    ],
    [
      'a dash that a word processor made',
      `—-\n${FIELDS}—-\n`,
      `1 error The front matter starts with "—-", ${PRINTED}`,
    ],
    [
      'four hyphens',
      `----\n${FIELDS}----\n`,
      `1 error The front matter starts with "----", ${PRINTED}`,
    ],
    [
      'TOML',
      '+++\ntitle = "A day"\n+++\n',
      '1 error Front matter in TOML (+++) is printed as text: Docusaurus reads YAML.',
    ],
    [
      'JSON between semicolons',
      ';;;\n{"title": "A day"}\n;;;\n',
      '1 error Docusaurus can’t read front matter in JSON, only in YAML.',
    ],
    [
      'a second block',
      `---\n${FIELDS}---\n\n---\ntags: [harbour]\n---\n`,
      '6 error This is a second block of front matter, so it’s printed as text.',
    ],
    [
      'no line above it',
      `${FIELDS}---\n`,
      `1 error There’s no line of three hyphens (---) above the front matter, ${PRINTED}`,
    ],
    [
      'an object of JSON',
      '{"title": "A day", "authors": "kim"}\n',
      '1 error Docusaurus can’t read front matter in JSON, only in YAML.',
    ],
    [
      'no line above a single field',
      'title: A day at the harbour\n---\n',
      `1 error There’s no line of three hyphens (---) above the front matter, ${PRINTED}`,
    ],
    [
      'no line above it, below a heading',
      `# Harbour\n\n${FIELDS}tags:\n  - sea\n---\n`,
      `3 error There’s no line of three hyphens (---) above the front matter, ${PRINTED}`,
    ],
    [
      'four hyphens below it',
      `---\n${FIELDS}----\n`,
      '4 error The front matter ends with "----". The first three hyphens end it, and the rest is printed as text.',
    ],
    [
      'words behind its last hyphens',
      `---\n${FIELDS}--- end\n`,
      '4 error The front matter ends with "--- end". The first three hyphens end it, and the rest is printed as text.',
    ],
    [
      'a code block around it',
      `\n\`\`\`yaml\n---\n${FIELDS}---\n\`\`\`\n`,
      `2 error The front matter is in a code block, ${PRINTED}`,
    ],
    [
      'Windows line endings',
      `\r\n---\r\n${FIELDS.replaceAll('\n', '\r\n')}---\r\n`,
      `2 error The front matter doesn’t start on the first line, ${PRINTED}`,
    ],
  ])('%s', (_, text, message) => {
    expect(said(`${text}\nText\n`)).toEqual([message]);
  });

  test.each([
    ['a byte order mark, which Docusaurus skips', `\ufeff---\n${FIELDS}---\n\nText\n`],
    [
      'a line of hyphens between two paragraphs',
      `---\n${FIELDS}---\n\nText\n\n---\n\nMore: text\n\n---\n`,
    ],
    ['front matter in a code block', '```md\n---\ntitle: A\nauthors: kim\n---\n```\n'],
    ['indented code', `Like this:\n\n    ---\n    title: A\n    ---\n`],
    ['a comment', `<!--\n---\n${FIELDS}---\n-->\n\nText\n`],
    ['words between two lines that are no fields', 'Hello.\n\n---\nnote: bring a coat\n---\n'],
    ['blanks behind its last hyphens', `---\n${FIELDS}---  \t\n\nText\n`],
    ['a heading of two lines with a colon', 'Note: bring a coat\n---\n\nText\n'],
    [
      'a heading of two lines with a colon, below another heading',
      '# Harbour\n\ntitle: what it is called\n---\n\nText\n',
    ],
    ['a list of words and meanings', 'title: what it is called\n\n---\n\nText\n'],
    [
      'an example in a code block of a post',
      `---\n${FIELDS}---\n\n\`\`\`yaml\n---\n${FIELDS}---\n\`\`\`\n`,
    ],
    ['fields below a line of hyphens, without another one', `Text\n\n---\n\n${FIELDS}`],
    ['words, then fields, between two lines', `Text\n\n---\nHello\n${FIELDS}---\n`],
    ['fields far below the top', `${'word '.repeat(1000)}\n\n---\n${FIELDS}---\n`],
    ['a line directly below the front matter', `---\n${FIELDS}---\n\n---\n\nText\n`],
    ['text directly below the front matter', `---\n${FIELDS}---\nText\n`],
    ['TOML below a line', `---\n${FIELDS}---\n\n---\n\nText\n\n+++\ntitle = "A"\n+++\n`],
  ])('not: %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test('is looked for in the first 4000 characters', () => {
    const below = (above: number) => said(`${'x'.repeat(above - 2)}\n\n---\n${FIELDS}---\n`);
    expect(below(4000)).toHaveLength(1);
    expect(below(4001)).toEqual([]);
  });
});
