import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/plugin/check/check.ts';
import { onlyRules } from '../helpers/runCheck.ts';
import { checkFiles } from '../helpers/site.ts';

const OTHERS_OFF = onlyRules(
  'front-matter-syntax',
  'image-missing',
  'link-missing',
  'post-unreadable',
  'suppression-reason',
  'suppression-unused',
);
const REASON = 'the theme draws it';
const IGNORE = `event-writeups-ignore image-missing: ${REASON}`;
const MDX = `{/* ${IGNORE} */}`;
const HTML = `<!-- ${IGNORE} -->`;

describe('an ignore comment in a post hides the block after it, and no other', () => {
  const mdx: [title: string, body: string][] = [
    ['a Markdown image', `${MDX}\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
    ['on the next line', `${MDX}\n![a](./hidden.png)\n\n![b](./shown.png)`],
    ['an element', `${MDX}\n\n<img src="/hidden.png" />\n\n<img src="/shown.png" />`],
    [
      'an element with lines of its own',
      `${MDX}\n\n<div>\n  <img src="/hidden.png" />\n\n  ![a](./hidden.png)\n</div>\n\n![b](./shown.png)`,
    ],
    ['an expression', `${MDX}\n\n{useBaseUrl('/hidden.png')}\n\n<img src="/shown.png" />`],
    ['a list', `${MDX}\n\n- ![a](./hidden.png)\n- ![a](./hidden.png)\n\n![b](./shown.png)`],
    [
      'a table',
      `${MDX}\n\n| A |\n| - |\n| ![a](./hidden.png) |\n\n| B |\n| - |\n| ![b](./shown.png) |`,
    ],
    ['in a list item', `- ${MDX}\n\n  ![a](./hidden.png)\n\n  ![b](./shown.png)`],
    ['in a quote', `> ${MDX}\n>\n> ![a](./hidden.png)\n>\n> ![b](./shown.png)`],
    [
      'in an element',
      `<div>\n  ${MDX}\n  <img src="/hidden.png" />\n  <img src="/shown.png" />\n</div>`,
    ],
    ['in a directive', `:::note\n\n${MDX}\n\n![a](./hidden.png)\n\n:::\n\n![b](./shown.png)`],
    [
      'over lines',
      `{/*\n  ${IGNORE},\n  since 2019\n*/}\n\n![a](./hidden.png)\n\n![b](./shown.png)`,
    ],
    ['as JSDoc', `{/** ${IGNORE} */}\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
    [
      'before another comment',
      `${MDX}\n\n{/* truncate */}\n\n![a](./hidden.png)\n\n![b](./shown.png)`,
    ],
    ['in its paragraph', `Text ${MDX} ![a](./hidden.png)\n\n![b](./shown.png)`],
    ['behind, in its paragraph', `![a](./hidden.png) ${MDX}\n\n![b](./shown.png)`],
    ['deep in its paragraph', `*Text ${MDX}* ![a](./hidden.png)\n\n![b](./shown.png)`],
    [
      'in its table cell',
      `| A | B |\n| - | - |\n| ![a](./hidden.png) ${MDX} | ![b](./shown.png) |`,
    ],
    ['in an element’s text', `<p>${MDX} <img src="/hidden.png" /></p>\n\n![b](./shown.png)`],
    ['of HTML', `${HTML}\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
    ['of HTML, in a list item', `- ${HTML}\n\n  ![a](./hidden.png)\n\n  ![b](./shown.png)`],
    ['of HTML, in a quote', `> ${HTML}\n>\n> ![a](./hidden.png)\n>\n> ![b](./shown.png)`],
    ['of HTML, in its paragraph', `Text ${HTML} ![a](./hidden.png)\n\n![b](./shown.png)`],
    ['of HTML, over lines', `<!--\n${IGNORE}\n-->\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
  ];
  test.each(mdx)('MDX: %s', (_, body) => {
    expect(found(body)).toEqual(['image-missing shown.png']);
    expect(found(body.replace(/\n/g, '\r\n'))).toEqual(['image-missing shown.png']);
  });

  const commonMark: [title: string, body: string][] = [
    ['a Markdown image', `${HTML}\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
    [
      'an element, and not what follows it',
      `${HTML}\n\n<img src="/hidden.png">\n\n![b](./shown.png)`,
    ],
    ['an element on the next line', `${HTML}\n<img src="/hidden.png">\n\n![b](./shown.png)`],
    ['in an element', `<div>\n${HTML}\n<img src="/hidden.png">\n</div>\n\n![b](./shown.png)`],
    ['in a list item', `- ${HTML}\n\n  ![a](./hidden.png)\n\n  ![b](./shown.png)`],
    ['in a quote', `> ${HTML}\n>\n> ![a](./hidden.png)\n>\n> ![b](./shown.png)`],
    ['in its paragraph', `Text ${HTML} ![a](./hidden.png)\n\n![b](./shown.png)`],
    ['over lines', `<!--\n  ${IGNORE}\n-->\n\n![a](./hidden.png)\n\n![b](./shown.png)`],
  ];
  for (const comments of [true, false]) {
    test.each(commonMark)(`CommonMark, mdx1Compat.comments ${comments}: %s`, (_, body) => {
      expect(found(body, { format: 'md', comments })).toEqual(['image-missing shown.png']);
    });
  }

  test('without mdx1Compat.comments an HTML comment is a syntax error, as in the build', () => {
    expect(found(`${HTML}\n\n![a](./a.png)`, { comments: false })).toEqual(['post-unreadable']);
  });
});

describe('stacked and several', () => {
  test('one comment for several rules', () => {
    const comment = '{/* event-writeups-ignore image-missing, link-missing: gone since 2019 */}';
    expect(found(`${comment}\n\n![a](./a.png) [b](./b.md)`)).toEqual([]);
    expect(found(`${comment.replace(',', '')}\n\n![a](./a.png) [b](./b.md)`)).toEqual([]);
  });

  test('comments above each other apply to the same block', () => {
    const link = '{/* event-writeups-ignore link-missing: gone since 2019 */}';
    expect(found(`${MDX}\n\n${link}\n\n![a](./a.png) [b](./b.md)`)).toEqual([]);
    expect(found(`${MDX}\n${link}\n\n![a](./a.png) [b](./b.md)`)).toEqual([]);
    const html = [MDX, link].map((comment) => comment.replace('{/*', '<!--').replace('*/}', '-->'));
    const body = `${html.join('\n')}\n\n![a](./a.png) [b](./b.md)`;
    expect(found(body)).toEqual([]);
    expect(found(body, { format: 'md' })).toEqual([]);
  });

  test('other rules still apply', () => {
    expect(found(`${MDX}\n\n![a](./a.png) [b](./b.md)`)).toEqual(['link-missing b.md']);
  });
});

describe('a comment that hides nothing is reported', () => {
  const image = '\n\n![a](./a.png)';
  test.each([
    ['no reason', '{/* event-writeups-ignore image-missing */}', 'suppression-reason'],
    ['an empty reason', '{/* event-writeups-ignore image-missing: */}', 'suppression-reason'],
    ['blanks for a reason', '{/* event-writeups-ignore image-missing:   */}', 'suppression-reason'],
    ['no rule', '{/* event-writeups-ignore */}', 'suppression-reason'],
    ['a reason without a rule', '{/* event-writeups-ignore : because */}', 'suppression-reason'],
    ['a rule in capitals', '{/* event-writeups-ignore Image-Missing: x */}', 'suppression-reason'],
    [
      'a rule that does not exist',
      '{/* event-writeups-ignore image-mising: x */}',
      'suppression-unused',
    ],
    ['another rule', '{/* event-writeups-ignore link-missing: x */}', 'suppression-unused'],
  ])('%s', (_, comment, rule) => {
    expect(found(comment + image)).toEqual([rule, 'image-missing a.png']);
    const html = comment.replace('{/*', '<!--').replace('*/}', '-->');
    expect(found(html + image)).toEqual([rule, 'image-missing a.png']);
  });

  test('with nothing to hide', () => {
    expect(found(`${MDX}\n\nText\n\n![a](./a.png)`)).toEqual([
      'suppression-unused',
      'image-missing a.png',
    ]);
    expect(found(`![a](./a.png)\n\n${MDX}`)).toEqual(['image-missing a.png', 'suppression-unused']);
  });

  test('at the text of the comment', () => {
    const { diagnostics } = check(`Text\n\n> {/* event-writeups-ignore image-missing */}`);
    expect(diagnostics).toMatchObject([{ line: 7, column: 7, endLine: 7, endColumn: 42 }]);
  });

  test('not if its rule is off, because its effect is unknown', () => {
    expect(
      found(`${MDX}\n\n![a](./a.png)`, {}, { levels: { ...OTHERS_OFF, 'image-missing': 'off' } }),
    ).toEqual([]);
  });

  test('not in a draft, which is not checked', () => {
    const post = `---\nauthors: saim\ndraft: true\n---\n\n${MDX}\n\n![a](./a.png)\n`;
    const files = { ...authors, 'blog/draft.mdx': post };
    expect(rulesIn(checkFiles(files, {}, { levels: OTHERS_OFF }).diagnostics)).toEqual([]);
    expect(
      rulesIn(checkFiles(files, {}, { levels: OTHERS_OFF, production: false }).diagnostics),
    ).toEqual([]);
  });

  test('a file in two locales counts once, whichever locale has the finding', () => {
    const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
    const files = {
      ...authors,
      'i18n/fr/code.json': '{}',
      'blog/post.mdx': `---\nauthors: saim\n---\n\n${MDX}\n\n![a](./a.png)\n`,
    };
    expect(checkFiles(files, { i18n }, { levels: OTHERS_OFF }).diagnostics).toEqual([]);
  });
});

describe('text that is not an ignore comment', () => {
  const image = '![a](./a.png)';
  test.each([
    ['in a code block', `\`\`\`mdx\n${MDX}\n\`\`\`\n\n${image}`],
    ['in a code block of a list', `- Text\n\n  ~~~\n  ${MDX}\n  ~~~\n\n${image}`],
    ['in code in a paragraph', `\`${MDX}\` ${image}`],
    ['HTML in code in a paragraph', `\`${HTML}\` ${image}`],
    ['in a text of an expression', `{'${IGNORE}'}\n\n${image}`],
    ['in a text of an expression, in a paragraph', `Text {'/* ${IGNORE} */'} ${image}`],
    ['in an attribute', `<div title="${IGNORE}">\n\n${image}\n\n</div>`],
    ['in the text', `${IGNORE}\n\n${image}`],
    ['a comment that only speaks of it', `{/* We use ${IGNORE} */}\n\n${image}`],
    ['a longer word', `{/* event-writeups-ignored image-missing: x */}\n\n${image}`],
    ['escaped', `\\<!-- ${IGNORE} --\\>\n\n${image}`],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual(['image-missing a.png']);
  });

  test('in an attribute and in CommonMark text', () => {
    const body = `<div title="${IGNORE}">\n\n${image}\n\n</div>`;
    expect(found(body, { format: 'md' })).toEqual(['image-missing a.png']);
    expect(found(`${MDX}\n\n${image}`, { format: 'md' })).toEqual(['image-missing a.png']);
  });
});

const authors = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };

function check(
  body: string,
  { format = 'mdx', comments = true }: { format?: 'md' | 'mdx'; comments?: boolean } = {},
  options: CheckOptions = {},
) {
  const files = { ...authors, 'blog/post.md': `---\nauthors: saim\n---\n\n${body}\n` };
  const markdown = { format, mdx1Compat: { comments, admonitions: true, headingIds: true } };
  return checkFiles(
    files,
    { markdown, onBrokenLinks: 'throw' },
    { levels: OTHERS_OFF, ...options },
  );
}

/** Returns the rules and, for missing files, the names. */
function found(...words: Parameters<typeof check>): string[] {
  return check(...words).diagnostics.map(({ rule, message }) =>
    [rule, /[\w-]+\.(?:png|md)\b/.exec(message)?.[0]].filter(Boolean).join(' '),
  );
}

function rulesIn(diagnostics: readonly { rule: string }[]): string[] {
  return diagnostics.map(({ rule }) => rule);
}
