import { expect, test } from 'vitest';
import { checkFiles } from '../../helpers/site.ts';

/** Parsers read them in a loop, so nothing stops the readers of their trees. */
test.each([
  ['fields', `export const x = a${'.c'.repeat(20_000)}`],
  ['calls', `{a${'()'.repeat(20_000)}}`],
  ['sums', `export const x = 1${'+1'.repeat(20_000)}`],
  ['conditions', `export function a(b) { ${'if (b) {} else '.repeat(20_000)} {} }`],
  ['an attribute', `<p title={a${'.c'.repeat(20_000)}}>Text</p>`],
])(
  'a long chain in the code of a post is a finding, and other posts are checked: %s',
  (_, code) => {
    const { diagnostics } = checkFiles({
      'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
      'blog/a.mdx': `---\nauthors: saim\n---\n\nText\n\n${code}\n`,
      'blog/b.mdx': '---\nauthors: siam\n---\n\nText\n',
    });
    const found = diagnostics.map(({ file, rule, line }) => `${file}:${line} ${rule}`);
    expect(found).toContain('blog/b.mdx:2 author-unknown');
    expect(found.filter((one) => /^blog\/a.*unreadable|syntax/.test(one))).toEqual([
      'blog/a.mdx:7 post-unreadable',
    ]);
  },
);
