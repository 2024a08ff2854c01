import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withError, withMuch, withWarning } from '../../helpers/checkedBlogs.ts';
import { check, command, withoutDuration } from '../../helpers/command.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the output', () => {
  test('as text', async () => {
    const { stdout } = await check(writeFiles(withMuch));
    expect(withoutDuration(stdout)).toMatchInlineSnapshot(`
      "warning[author-field-unknown]: Docusaurus has no author field "titel".
        blog/authors.yml:3:3
      3 │   titel: Engineer
        │   ^^^^^
        = help: Did you mean "title"? To apply it, run npx docusaurus-plugin-event-writeups check --fix.

      error[slug-duplicate]: Two posts have the permalink /blog/same.
        blog/slug-b.md:3:7
      3 │ slug: same
        │       ^^^^ used again here
        blog/slug-a.md:3:7
      3 │ slug: same
        │       ---- first used here
        = help: Give one of them another slug.

      error[author-unknown]: No author has the key "Saim".
        blog/typo.md:2:11
      2 │ authors: [Saim]
        │           ^^^^ not in blog/authors.yml
        = help: Write "saim". To apply it, run npx docusaurus-plugin-event-writeups check --fix.

      error[image-missing]: There’s no image /img/gone.png.
        blog/typo.md:5:11
      5 │ <img src="/img/gone.png" alt="🎉" /> <img src={props.picture} alt="" />
        │           ^^^^^^^^^^^^^ not there
        = help: Put the file in static/img, correct the path, or remove the image.

      ✖ 3 errors, 1 warning in 3 files · 4 posts, 2 images, 1 link checked · 1 not checkable · … ms
      "
    `);
  });

  test('as text in colour', async () => {
    const { stdout } = await command(writeFiles(withMuch), ['check'], { FORCE_COLOR: '1' });
    expect(withoutDuration(stdout).replaceAll('\u001b', '␛')).toMatchInlineSnapshot(`
      "␛[33m␛[1mwarning[author-field-unknown]␛[22m␛[39m␛[1m: Docusaurus has no author field "titel".␛[22m
        blog/authors.yml:3:3
      ␛[2m3 │ ␛[22m  titel: Engineer
        ␛[2m│␛[22m   ␛[33m^^^^^␛[39m
        ␛[36m= help:␛[39m Did you mean "title"? To apply it, run npx docusaurus-plugin-event-writeups check --fix.

      ␛[31m␛[1merror[slug-duplicate]␛[22m␛[39m␛[1m: Two posts have the permalink /blog/same.␛[22m
        blog/slug-b.md:3:7
      ␛[2m3 │ ␛[22mslug: same
        ␛[2m│␛[22m       ␛[31m^^^^ used again here␛[39m
        blog/slug-a.md:3:7
      ␛[2m3 │ ␛[22mslug: same
        ␛[2m│␛[22m       ␛[34m---- first used here␛[39m
        ␛[36m= help:␛[39m Give one of them another slug.

      ␛[31m␛[1merror[author-unknown]␛[22m␛[39m␛[1m: No author has the key "Saim".␛[22m
        blog/typo.md:2:11
      ␛[2m2 │ ␛[22mauthors: [Saim]
        ␛[2m│␛[22m           ␛[31m^^^^ not in blog/authors.yml␛[39m
        ␛[36m= help:␛[39m Write "saim". To apply it, run npx docusaurus-plugin-event-writeups check --fix.

      ␛[31m␛[1merror[image-missing]␛[22m␛[39m␛[1m: There’s no image /img/gone.png.␛[22m
        blog/typo.md:5:11
      ␛[2m5 │ ␛[22m<img src="/img/gone.png" alt="🎉" /> <img src={props.picture} alt="" />
        ␛[2m│␛[22m           ␛[31m^^^^^^^^^^^^^ not there␛[39m
        ␛[36m= help:␛[39m Put the file in static/img, correct the path, or remove the image.

      ␛[31m✖ 3 errors, 1 warning in 3 files · 4 posts, 2 images, 1 link checked · 1 not checkable · … ms␛[39m
      "
    `);
  });

  test('has colour only in a terminal or with FORCE_COLOR, and never with NO_COLOR', async () => {
    const siteDir = writeFiles(withError);
    const colored = async (environment: Record<string, string>, ...words: string[]) =>
      (await command(siteDir, ['check', ...words], environment)).stdout.includes('\u001b');
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' }, '--format', 'json')).toBe(false);
  });

  test('--quiet hides everything but errors, and counts it', async () => {
    const { stdout } = await check(writeFiles({ ...withError, ...withWarning }), '--quiet');
    expect(stdout).toContain('error[author-unknown]');
    expect(stdout).not.toContain('warning[');
    expect(stdout).toContain('✖ 1 error, 1 warning in 2 files · 3 posts');
  });

  test('--output writes to a file, without colour, and prints nothing', async () => {
    const siteDir = writeFiles(withMuch);
    const run = await command(siteDir, ['check', '--output', 'report.txt'], { FORCE_COLOR: '1' });
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: '' });
    const written = readFileSync(path.join(siteDir, 'report.txt'), 'utf8');
    expect(withoutDuration(written)).toBe(withoutDuration((await check(siteDir)).stdout));
  });
});

test('a site can be given by its folder, and places are relative to it', async () => {
  const siteDir = writeFiles(withError);
  const inside = await check(siteDir);
  const outside = await check(path.dirname(siteDir), path.basename(siteDir));
  expect(outside.status).toBe(1);
  expect(withoutDuration(outside.stdout)).toBe(withoutDuration(inside.stdout));
});
