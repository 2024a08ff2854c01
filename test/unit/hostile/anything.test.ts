import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { often } from '../../helpers/cases.ts';
import { expectHarmless } from '../../helpers/harmless.ts';
import { authors, post } from '../../helpers/hostile.ts';
import { MARKUP } from '../../helpers/markup.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

describe('whatever a file contains, the check ends with a report', () => {
  const settings = often(120);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    pieces(MARKUP),
  );
  const yamlText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), pieces(YAML));

  test('texts as posts', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    fc.assert(
      fc.property(text, text, (a, b) =>
        expectReport(dir, { 'blog/a.md': a, 'blog/b.mdx': post(b) }),
      ),
      settings,
    );
  }, 60_000);

  test('bytes as posts', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(bytes, bytes, (a, b) =>
        expectReport(dir, {
          'blog/a.md': a,
          'blog/b.md': Buffer.concat([Buffer.from(post('')), b]),
        }),
      ),
      settings,
    );
  }, 60_000);

  test('YAML-like texts as front matter, authors and tags', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    fc.assert(
      fc.property(yamlText, yamlText, yamlText, (frontMatter, authorsText, tags) =>
        expectReport(dir, {
          'blog/a.md': `---\n${frontMatter}\n---\n\nText\n`,
          'blog/authors.yml': authorsText,
          'blog/tags.yml': tags,
        }),
      ),
      settings,
    );
  }, 60_000);

  function expectReport(dir: string, files: Record<string, string | Buffer>): void {
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(dir, name), content);
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    report.references();
  }
});

/** Texts made of pieces, which reach deeper into the parsers than random letters. */
function pieces(all: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...all), { maxLength: 30 }).map((parts) => parts.join(''));
}

const YAML = [
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '\r\n',
    '\0',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<<<<<< a\n',
    '=======\n',
  ],
  ...[
    'authors',
    'tags',
    'title',
    'date',
    'slug',
    'image',
    'draft',
    'name',
    'socials',
    'page',
    'image_url',
    'saim',
    'key',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    '~',
    'true',
    '1',
    '-1',
    '1e999',
    '.nan',
    '2026-01-01',
    '9999-99-99',
    '12:30',
  ],
  ...[
    ': ',
    ': ',
    ': ',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '!!binary ',
    '!!set ',
    '!a ',
  ],
  ...['"', "'", '|', '>', '|2-', '#', '\\', '@', '`', '/', '../', '%', '\u2028', '\ud800', '会'],
];
