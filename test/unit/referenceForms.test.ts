import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPost } from '../../src/plugin/check/posts/post.ts';
import type { Reference } from '../../src/plugin/check/references/reference.ts';
import { siteOf } from '../helpers/site.ts';

const { blogs, markdown } = siteOf('/site');

/** The posts of the table and, in the lines below each, its references. */
const posts = readFileSync(path.join(import.meta.dirname, 'referenceForms.txt'), 'utf8')
  .split(/\n(?=\S)/)
  .filter((block) => !block.startsWith('#'))
  .map((block): [string, string[]] => {
    const [post = '', ...references] = block.trimEnd().split('\n');
    return [post, references.map((line) => line.trim())];
  });

test.each(posts)('%s', (written, references) => {
  const [, format, post = ''] = /^(mdx?): (.*)$/.exec(written) ?? [];
  const text = post.replaceAll('⏎', '\n');
  expect(read(text, format)).toEqual(references);
});

// Docusaurus’s own parsers would refuse it: it’s too large to ask them.
test('code that’s newer than Docusaurus’s parsers is unknown in a very large post', () => {
  const post = '<img src={/(?i:a)/} alt={/(?i:b)/} />\n\n<Card image={/(?i:c)/} />\n\n{/(?i:d)/}\n';
  expect(read(`${'text '.repeat(31_000)}\n\n${post}`, 'mdx')).toEqual([
    'img-dynamic: dynamic image /(?i:a)/ at “/(?i:a)/”',
  ]);
  const modules = "import a from './a.json' with {type: 'json'};\n\n![a](a.png)\n";
  expect(read(`${'text '.repeat(31_000)}\n\n${modules}`, 'mdx')).toEqual([
    'md: bundled image a.png at “a.png”, encoded, alt “a” at “a”',
  ]);
});

function read(text: string, format: string | undefined): string[] {
  const [blog] = blogs;
  if (!blog) throw new Error('The site of these tests has no blog.');
  const settings = { ...markdown, format: format === 'md' ? 'md' : 'mdx' } as const;
  const post = readPost('/site/blog/a.md', 'a.md', { text }, settings, blog);
  expect(post.syntax).toBeUndefined();
  return post.references.map((reference) => inWords(reference, text));
}

function inWords(reference: Reference, text: string): string {
  const { form, resolvedBy, kind, target, part, alt } = reference;
  const at = (place: Reference['altRange']) =>
    place ? ` at “${text.slice(place.start, place.end)}”` : '';
  return [
    `${form}: ${[resolvedBy, kind, target].filter(Boolean).join(' ')}${at(reference.range)}`,
    part && (part.length > 0 ? `part ${part.join('.')}` : 'the whole module'),
    reference.plain && 'plain',
    reference.isPicture && 'encoded',
    reference.isInExpression && 'in code',
    (alt !== undefined || reference.altRange) &&
      `${alt === null ? 'no alt' : `alt “${alt}”`}${at(reference.altRange)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
