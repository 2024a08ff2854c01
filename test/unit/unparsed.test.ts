import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

/** The check's findings for one post, as `line rule`, without syntax errors. */
function findings(body: string, frontMatter = 'authors: saim'): string[] {
  const post = `---\n${frontMatter}\n---\n\n${body}\n`;
  const files = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', 'blog/a/index.md': post };
  const { diagnostics } = checkSite(siteOf(writeFiles(files)));
  const kept = diagnostics.filter(({ severity }) => severity === 'error');
  expect(kept.map(({ rule }) => rule)).toContain('post-unreadable');
  return kept
    .filter(({ rule }) => rule !== 'post-unreadable')
    .map(({ line, rule }) => `${line} ${rule}`);
}

describe('a post that MDX refuses is still checked', () => {
  test('its front matter', () => {
    const frontMatter = 'authors: [saim, nobody]\nimage: ./gone.png\ndate: 2024-02-31';
    expect(findings('We were <5.', frontMatter)).toEqual([
      '2 author-unknown',
      '3 image-missing',
      '4 date-invalid',
    ]);
  });

  test('the references in its text, before and after the error', () => {
    const body =
      '![a hall](./one.png)\n\nWe were <5.\n\n[two](./two.md) <img src="/three.png" alt="b"/>';
    expect(findings(body)).toEqual(['5 image-missing', '9 link-missing', '9 image-missing']);
  });

  test.each([
    ['a lone angle bracket', 'Two < three ![a hall](./one.png)'],
    ['a comment with a brace', 'Text <!-- { --> ![a hall](./one.png) <!-- } -->'],
    ['a brace in code', '`{` ![a hall](./one.png) `}`'],
    ['a brace in a fence', '```\n{\n```\n\n![a hall](./one.png)\n\n}'],
    ['a brace in a fence of tildes', '~~~\n{\n~~~\n\n![a hall](./one.png)\n\n}'],
    ['an escaped brace', '\\{ ![a hall](./one.png) \\}'],
    ['empty braces', '{} ![a hall](./one.png)'],
    ['a brace that never closes', '{\n\n![a hall](./one.png)'],
    ['an export that never closes', 'export const a = {\n\n![a hall](./one.png)'],
    ['a component with braces', '<Card on={1} /> ![a hall](./one.png)'],
    ['a tag whose brace never closes', '<Card on={ />\n\n![a hall](./one.png)'],
    ['a tag whose quote never closes', '<Card on="\n\n![a hall](./one.png)'],
    ['text in quotes', '<b>a="b > c</b> ![a hall](./one.png)'],
    ['an element in a line', 'See <img src="/one.png" alt="A hall" /> and more'],
    ['an element of several lines in a quote', '> <img\n>   src="/one.png"\n>   alt="a hall" />'],
  ])('what comes after or in %s', (_, piece) => {
    const found = findings(`We were <5.\n\n${piece}`);
    expect(found).toEqual([expect.stringMatching(/^\d+ image-missing$/)]);
  });

  test.each([
    ['in braces, right at their start', '{[two](./two.md)}'],
    ['in braces after an escape', '\\* {[two](./two.md)}'],
    ['in the braces of indented code, which MDX doesn’t have', '    {\n\n[two](./two.md)\n\n    }'],
    ['in an export with a blank line', 'export function a() {\n\n  return [two](./two.md);\n}'],
    ['in braces between code with the marks of a comment', '`<!--` {[two](./two.md)} `-->`'],
    ['in braces after a comment', 'See {/* a */ [two](./two.md)}'],
    ['in a comment with an arrow', 'See {/* a --> [two](./two.md) */}'],
    ['in a component that HTML knows', '<IMG src="./one.png" /> and <A href="./two.md">two</A>'],
    ['in a tag right after an angle bracket', '*one*><Image src="./one.png" />'],
    ['in a text with an angle bracket', '<Card\n  on={() => 1}\n  text="a > [two](./two.md)"\n/>'],
    ['in one in single quotes', "<Card\n  on={() => 1}\n  text='a > [two](./two.md)'\n/>"],
    ['in braces', '{/* ![a hall](./one.png)\n\n[two](./two.md) */}'],
    ['in an expression', '<div>{rooms.map(() => <p>![a hall](./one.png)</p>)}</div>'],
    [
      'in the attributes of a component',
      '<Card\n  on={() => 1}\n  text="![a hall](./one.png)"\n/>',
    ],
    ['in a component', '<Image src="./one.png" /> <Card image="./two.png" />'],
    ['in an import or export', 'export const text = "[two](./two.md)";'],
    ['in an attribute that is an expression', '<img src={one} alt="a hall" />'],
    ['in a tag of several lines in a quote', '> <Image\n>   src="./one.png"\n> />'],
    ['in code', '`![a hall](./one.png)`\n\n```\n![a hall](./one.png)\n```'],
  ])('nothing %s', (_, piece) => {
    expect(findings(`${piece}\n\nWe were <5.`)).toEqual([]);
    expect(findings(`We were <5.\n\n${piece}`)).toEqual([]);
  });

  test('an MDX ignore comment still works', () => {
    const comment = '{/* event-writeups-ignore image-missing: comes later */}';
    const body = `${comment}\n\n![a hall](./one.png)\n\n![a tent](./two.png)\n\nWe were <5.`;
    expect(findings(body)).toEqual(['9 image-missing']);
    expect(findings(`{/* a */}${body}`)).toEqual(['9 image-missing']);
    // A comment in a comment doesn't move what follows it.
    expect(
      findings('Text {/* a {/* longer than the path */} ![a hall](./one.png)\n\nWe were <5.'),
    ).toEqual(['5 image-missing']);
  });
});
