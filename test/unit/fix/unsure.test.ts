import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { planFixes } from '../../../src/plugin/check/fix.ts';
import { blog, post, repaired } from '../../helpers/repair.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

describe('uncertain findings are not fixed', () => {
  const cases: [title: string, text: string][] = [
    ['two authors are as near', post('authors: sami')],
    ['a path to another file', post('authors: saim', '![The hall](/img/hall.jpg)')],
    ['a picture that is not there', post('authors: saim', '![The hall](/img/hull.png)')],
    ['another number', post('authors: saim\ntags: [kubecon-2023]')],
    ['another letter in a short word', post('authors: saim\ntags: [cf]')],
    ['a list within a list', post('authors: ["saim, grace"]')],
    ['a key that would need quotes', post('authors: tnull')],
    ['a key that would be a comment', post('authors: saim, c #')],
    ['tags that need quotes', post('authors: saim\ntags: "a: b, c"')],
    ['tags in two texts', post('authors: saim\ntags: "a\\" b, c"')],
    ['an entity in the path', post('authors: saim', '![x](/img/&#72;all.png)')],
    ['a field that the post has already', post('authors: saim\nauhtors: grace')],
    ['a field that may be one of two', post('auhtors: saim')],
    ['an empty field', post('authors: saim\ndescription:')],
    [
      'what an ignore comment hides',
      post('authors: saim\nimage: /img/Hall.png # event-writeups-ignore image-case: x'),
    ],
    ['a file with a merge conflict', `<<<<<<< a\n${post('authors: siam')}=======\n>>>>>>> b\n`],
    ['YAML that cannot be read', post('authors: siam\ntitle: a: b')],
    ['a draft', post('authors: siam\ndraft: true')],
  ];
  const more = {
    'blog/authors.yml':
      'saim:\n  name: Saim\nsamm:\n  name: Samm\ngrace:\n  name: Grace\n"null":\n  name: N\n"c #":\n  name: C\n',
    'blog/tags.yml': 'kubecon-2024:\n  label: KubeCon\ncd:\n  label: CD\n',
  };
  test.each(cases)('%s', (_, text) => {
    expect(repaired({ ...blog, ...more, 'blog/post.md': text })).toEqual({});
  });

  test('findings in the baseline', () => {
    const dir = writeFiles({ ...blog, 'blog/post.md': post('authors: siam') });
    const site = siteOf(dir);
    const message = 'No author has the key "siam".';
    const findings = { 'blog/post.md': { 'author-unknown': [message] } };
    const report = checkSite(site, { baseline: { version: 1, findings } });
    expect(planFixes(report.diagnostics, report.sources)).toEqual([]);
  });
});
