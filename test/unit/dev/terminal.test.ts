import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { smallestPicture } from '../../../src/plugin/check/pictures/examplePictures.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { printSession } from '../../../src/plugin/dev/terminal.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

test('prints the whole report first, then each change, and nothing without one', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n\n<!-- truncate -->\n',
    'blog/b.md': '---\ntitle: B\n---\n\nText\n\n<!-- truncate -->\n',
  });
  const session = createSession(createChecker(siteOf(dir)));
  const printed: string[] = [];
  printSession(session, (text) => printed.push(text.replace(/\d+ ms/, '… ms')), false);
  const save = (name: string, content: string | Buffer) => {
    writeFileSync(path.join(dir, name), content);
    session.update();
  };

  expect(printed.splice(0)).toMatchInlineSnapshot(`
    [
      "warning[author-none]: This post has no author.
      blog/b.md:1:1
    1 │ ---
      │ ^^^
      = help: Add authors: [key] to the front matter.

    error[image-missing]: There’s no image ./hall.png.
      blog/a.md:5:13
    5 │ ![The hall](./hall.png)
      │             ^^^^^^^^^^ not there
      = help: Put the file next to the post, correct the path, or remove the image.

    ✖ 1 error, 1 warning in 2 files · 2 posts, 1 image, 0 links checked · … ms
    ",
    ]
  `);
  session.update();
  save('blog/b.md', '---\ntitle: B\n---\n\nOther text\n\n<!-- truncate -->\n');
  expect(printed.splice(0)).toEqual([]);
  save('blog/b.md', '---\ntitle: B\nauthors: siam\n---\n\nText\n\n<!-- truncate -->\n');
  expect(printed.splice(0)).toMatchInlineSnapshot(`
    [
      "Repaired: 1 finding.
    error[author-unknown]: No author has the key "siam".
      blog/b.md:3:10
    3 │ authors: siam
      │          ^^^^ not in blog/authors.yml
      = help: Did you mean "saim"? If not, add "siam" to blog/authors.yml.

    ✖ 2 errors in 2 files · 2 posts, 1 image, 0 links checked · … ms
    Docusaurus shows the previous version of the blog until this is fixed.
    ",
    ]
  `);
  save('blog/hall.png', smallestPicture('hall.png'));
  expect(printed.splice(0)).toMatchInlineSnapshot(`
    [
      "Repaired: 1 finding.
    ✖ 1 error in 1 file · 2 posts, 1 image, 0 links checked · … ms
    ",
    ]
  `);
  rmSync(path.join(dir, 'blog/b.md'));
  session.update();
  expect(printed.splice(0)).toMatchInlineSnapshot(`
    [
      "Repaired: 1 finding.
    ✔ No problems found · 1 post, 1 image, 0 links checked · … ms
    ",
    ]
  `);
});

test('prints nothing for a blog without findings, and a new finding fixes nothing', () => {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n',
  });
  const session = createSession(createChecker(siteOf(dir)));
  const printed: string[] = [];
  printSession(session, (text) => printed.push(text), false);
  expect(printed).toEqual([]);
  writeFileSync(
    path.join(dir, 'blog/a.md'),
    '---\nauthors: siam\n---\n\nText\n\n<!-- truncate -->\n',
  );
  session.update();
  expect(printed.join('')).toMatch(/^error\[author-unknown\]/);
});
