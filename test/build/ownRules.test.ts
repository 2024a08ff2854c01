import { expect, test } from 'vitest';
import { checkJson, inOneLine } from '../helpers/command.ts';
import { layOutSite, loadForBuild, reportsIn } from '../helpers/docusaurus.ts';

const RULE = `import { defineRule, type BlogRule } from 'docusaurus-plugin-event-writeups/rule';

const rule: BlogRule = {
  interface: 1,
  id: 'no-badword',
  severity: 'error',
  summary: 'A post with the word.',
  why: 'Nobody likes it.',
  examples: {
    bad: [{ title: 'It', files: { 'blog/a.md': '⟦badword⟧' }, says: [{ message: 'The word is here.' }] }],
    good: [{ title: 'Another', files: { 'blog/a.md': 'word' } }],
  },
  checkPost({ post }, report) {
    const start = post.source.text.indexOf('badword');
    if (start !== -1) report({ range: { start, end: start + 7 }, message: 'The word is here.' });
  },
};
export default defineRule(rule);
`;
const POST = '---\nauthors: saim\nslug: a-b\n---\n\nA badword\n\n{/* truncate */}\n\nMore\n';

test('own rules and house rules stop a build, as they fail the command', async () => {
  const rules = {
    own: ['./blog-rules/*.ts'],
    house: { slug: '^[a-z]+(-[a-z]+){2,}$' },
    'house-slug': 'error' as const,
  };
  const siteDir = layOutSite(
    { 'blog-rules/badword.ts': RULE, 'blog/a.md': POST },
    { plugin: { rules } },
  );
  const { status, output } = await loadForBuild(siteDir);
  expect(status).toBe(1);
  const [report = ''] = reportsIn(output);
  expect(report).toContain(
    'error[house-slug]: The slug "a-b" doesn’t match ^[a-z]+(-[a-z]+){2,}$.',
  );
  expect(report).toContain('error[no-badword]: The word is here.\n  blog/a.md:6:3\n');
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(inOneLine)).toEqual([
    'house-slug blog/a.md:3:7-3:10',
    'no-badword blog/a.md:6:3-6:10',
  ]);
});

test('a build refuses an invalid rule and an invalid pattern, in one line', async () => {
  const files = { 'blog/a.md': POST, 'blog-rules/none.ts': 'export default 7;\n' };
  const own = await loadForBuild(
    layOutSite(files, { plugin: { rules: { own: ['./blog-rules/*.ts'] } } }),
  );
  expect(own.status).toBe(1);
  expect(own.output).toContain('blog-rules/none.ts: the default export is not a rule.');
  const pattern = await loadForBuild(
    layOutSite(files, { plugin: { rules: { house: { slug: '(' } } } }),
  );
  expect(pattern.status).toBe(1);
  expect(pattern.output).toContain(
    '"rules.house.slug" can’t be used as a regular expression: missing closing )',
  );
});
