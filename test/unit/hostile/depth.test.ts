import { expect, test } from 'vitest';
import { checkFiles } from '../../helpers/site.ts';

const MD = 'mdx:\n  format: md\n';

const around = (open: string, close: string, times: number) =>
  `${open.repeat(times)}x${close.repeat(times)}`;

function unreadable(text: string, frontMatter = MD): string[] {
  return checkFiles({
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/a.md': `---\nauthors: saim\n${frontMatter}---\n\nText\n\n${text}\n`,
  })
    .diagnostics.filter(({ rule }) => rule === 'post-unreadable')
    .map(({ line, message }) => `${line}: ${message}`);
}

/** A build with 400 of them ends, and MDX overflows its stack with 700. */
test.each([
  ['blocks of HTML', `${around('<div>', '</div>', 400)}`, MD],
  ['inline HTML', `Text ${around('<span>', '</span>', 400)}`, MD],
  ['blocks that go on after empty lines', around('<div>\n\n', '\n\n</div>', 400), MD],
  ['bold text that never ends', '<b>Text\n\n'.repeat(400), MD],
  ['lists of HTML without the ends of items', around('<ul><li>', '</ul>', 200), MD],
  ['emphasis', around('*a **b ', '** c*', 200), MD],
  ['emphasis in MDX', around('*a **b ', '** c*', 200), ''],
  ['elements in MDX', around('<b>', '</b>', 400), ''],
  ['lists', Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'), ''],
])('a post that nests too deeply for the build is a finding: %s', (_, text, frontMatter) => {
  const [only, ...others] = unreadable(text, frontMatter);
  expect(only).toContain(
    'there are more than 300 elements, quotes, lists and emphases inside each other',
  );
  expect(others).toEqual([]);
});

test.each([
  ['290 blocks', around('<div>', '</div>', 290)],
  ['290 emphases', around('*a **b ', '** c*', 145)],
  ['void elements', '<br>\n<img alt="A boat" src="https://a.example/b.png">\n\n'.repeat(700)],
  [
    'paragraphs and items without an end',
    `${'<p>Text\n'.repeat(700)}\n\n<ul>${'<li>Text\n'.repeat(700)}</ul>`,
  ],
  ['rows and cells without an end', `<table>${'<tr><td>a<td>b\n'.repeat(700)}</table>`],
  ['inline elements that end with their paragraph', 'Text <span>text\n\n'.repeat(700)],
  ['anchors without an end', 'Text <a id="a">text\n\n'.repeat(700)],
  ['shapes that end themselves', `<svg>${'<path d="M0 0" />'.repeat(700)}</svg>`],
  ['names of methods', '<constructor>Text</constructor>\n\n'.repeat(700)],
  ['items with elements without an end', `<ul>${'<li><span>x\n'.repeat(160)}</ul>`],
  ['cells with elements without an end', `<table>${'<tr><td><center>x\n'.repeat(160)}</table>`],
  ['paragraphs with elements without an end', '<p><span>a\n'.repeat(160)],
  ['options in groups', `<select>${'<optgroup label="x"><option>a\n'.repeat(310)}</select>`],
  ['bodies of tables', `<table>${'<tbody><tr><td>x\n'.repeat(310)}</table>`],
  ['headings without an end', '<h2>a\n'.repeat(310)],
  ['elements beside each other', '<div>Text</div>\n\n'.repeat(700)],
])('%s are no such finding', (_, text) => {
  expect(unreadable(text)).toEqual([]);
});
