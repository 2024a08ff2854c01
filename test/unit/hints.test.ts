import { describe, expect, test } from 'vitest';
import { createBaseline } from '../../src/plugin/check/baseline.ts';
import { withDiagnostics } from '../../src/plugin/check/check.ts';
import { checkFiles } from '../helpers/site.ts';

const images = (...paths: string[]) => ({
  'blog/authors.yml': 'saim:\n  name: Saim\n',
  'blog/meetup.md': `---\nauthors: saim\n---\n\n${paths.map((path) => `<img src="${path}" alt="" />`).join('\n\n')}\n`,
});

describe('a hint names a common cause of most findings', () => {
  test('a missing base path', () => {
    const { hints } = checkFiles(
      {
        ...images('/img/a.png', '/img/b.png', '/img/c/d.png', '/img/gone.png'),
        'static/img/a.png': '',
        'static/img/b.png': '',
        'static/img/c/d.png': '',
      },
      { baseUrl: '/site/' },
    );
    expect(hints).toEqual([
      '3 of 4 faults start with /img/ and baseUrl is /site/: docusaurus-plugin-event-writeups/remark in the blog’s options adds it to all of them.',
    ]);
  });

  test('wrong case, all in one folder', () => {
    const { hints } = checkFiles({
      ...images('/img/logos/A.png', '/img/logos/B.png', '/img/logos/C.png'),
      'static/img/logos/a.png': '',
      'static/img/logos/b.png': '',
      'static/img/logos/c.png': '',
    });
    expect(hints).toEqual(['All 3 wrong-case paths are in /img/logos/.']);
  });

  test('a missing folder', () => {
    const { hints } = checkFiles(images('/apps/one.png', '/apps/two.png', '/apps/x/three.png'));
    expect(hints).toEqual([
      '3 of 3 faults start with /apps/: Was that folder moved, or never committed?',
    ]);
  });
});

describe('no hint is given', () => {
  test('for few findings', () => {
    expect(checkFiles(images('/apps/one.png', '/apps/two.png')).hints).toEqual([]);
  });

  test('for findings with several causes', () => {
    const { hints } = checkFiles(images('/a/one.png', '/b/two.png', '/c/three.png'));
    expect(hints).toEqual([]);
  });

  const existing = { 'static/img/a.png': '', 'static/img/b.png': '', 'static/logos/c.png': '' };

  test.each([
    [
      'paths with the static folder',
      ['/static/img/a.png', '/static/img/b.png', '/static/img/a.png'],
    ],
    [
      'three missing images among five',
      ['/x/1.png', '/x/2.png', '/x/3.png', '/img/A.png', '/img/B.png'],
    ],
    ['two paths in the wrong case', ['/img/A.png', '/img/B.png', '/x/1.png']],
    ['paths in the wrong case in two folders', ['/img/A.png', '/img/B.png', '/logos/C.png']],
  ])('for %s', (_, paths) => {
    expect(checkFiles({ ...images(...paths), ...existing }).hints).toEqual([]);
  });

  test('for findings that are turned off, or known', () => {
    const files = images('/apps/one.png', '/apps/two.png', '/apps/x/three.png');
    const levels = { 'image-missing': 'off', 'truncate-missing': 'off' } as const;
    const report = checkFiles(files, {}, { levels });
    expect(report).toMatchObject({ diagnostics: [], hints: [] });
    const { diagnostics } = checkFiles(files);
    const known = checkFiles(files, {}, { baseline: createBaseline(diagnostics) });
    expect(known).toMatchObject({ diagnostics: [], hints: [] });
  });

  test('for findings that are left out', () => {
    const report = checkFiles(images('/apps/one.png', '/apps/two.png', '/apps/x/three.png'));
    const [first] = report.diagnostics;
    expect(withDiagnostics(report, first ? [first] : []).hints).toHaveLength(1);
    expect(withDiagnostics(report, []).hints).toEqual([]);
  });

  test('for posts that this version of Docusaurus can’t compile', () => {
    expect(checkFiles({ 'blog/a.mdx': '{' }).hints).toEqual([]);
  });

  test('for a file that two locales share and that counts twice', () => {
    const config = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } };
    expect(checkFiles(images('/apps/one.png', '/apps/two.png'), config).hints).toEqual([]);
  });
});
