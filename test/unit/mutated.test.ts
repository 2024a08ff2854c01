import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { often } from '../helpers/cases.ts';
import { expectHarmless } from '../helpers/harmless.ts';
import { drawPicture } from '../helpers/pictures.ts';
import { root } from '../helpers/run.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const authors = 'saim:\n  name: Saim\n';

/** The posts of this blog, with their front matter. */
const posts = readdirSync(path.join(root, 'blog'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name))
  .map((name) => readFileSync(path.join(root, 'blog', name), 'utf8'));

describe('whatever happens to a text, the check ends with a report', () => {
  test('real posts, cut, repeated and recombined', () => {
    expect(posts.length).toBeGreaterThan(5);
    const judge = createJudge();
    const edit = fc.record({
      post: fc.constantFrom(...posts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(80),
      // The replacement: nothing, a piece of a post, or a character.
      text: fc.oneof(
        fc.constant(''),
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(...'`*_[](){}<>|:"\'\\#-!&%\n\r\t\0'),
      ),
      repeated: fc.constantFrom(1, 1, 1, 2, 40),
    });
    fc.assert(
      fc.property(fc.constantFrom(...posts), fc.array(edit, { maxLength: 6 }), (whole, edits) => {
        let text = whole;
        for (const { post, at, length, text: put, repeated } of edits) {
          const start = Math.floor(at * text.length);
          const from = Math.floor(at * post.length);
          const piece = put === '' ? post.slice(from, from + length) : put;
          text = text.slice(0, start) + piece.repeat(repeated) + text.slice(start + length);
        }
        judge({ 'blog/a.md': text, 'blog/b.mdx': text });
      }),
      often(60),
    );
  });

  test('any value as an event', () => {
    const judge = createJudge();
    const word = fc.oneof(
      fc.constantFrom(...WORDS),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: false }).map((date) => String(date.getTime())),
    );
    const { event } = fc.letrec<{ event: unknown }>((tie) => ({
      event: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        word,
        fc.array(tie('event'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 6 })),
          tie('event'),
          {
            maxKeys: 6,
          },
        ),
      ),
    }));
    fc.assert(
      // JSON is YAML.
      fc.property(event, event, (one, other) =>
        judge({
          'blog/a.md': `---\nauthors: saim\nevent: ${JSON.stringify(one) ?? '~'}\n---\n\nText\n`,
          'blog/b.md': `---\nauthors: saim\nevent: { id: a, name: ${JSON.stringify(other) ?? '~'}, startDate: ${JSON.stringify(one) ?? '~'} }\n---\n`,
        }),
      ),
      often(120),
    );
  });

  test('any bytes as an image, and damaged images', async () => {
    const judge = createJudge();
    const whole = await Promise.all(
      (['jpeg', 'png', 'webp', 'avif'] as const).map((format) =>
        drawPicture({ width: 40, height: 30, format, hasLocation: true }),
      ),
    );
    const damaged = fc
      .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }))
      .map(([picture, changes]) => {
        const bytes = Buffer.from(picture);
        for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 400)] = byte;
        return bytes;
      });
    const bytes = fc.oneof(
      damaged,
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.string({ maxLength: 100 }).map((text) => Buffer.from(`<svg ${text}`)),
    );
    const post = ['png', 'jpg', 'webp', 'avif', 'svg', 'gif']
      .map((ending) => `![A hall, ${ending}](./a.${ending})`)
      .join('\n\n');
    fc.assert(
      fc.property(bytes, bytes, (one, other) =>
        judge({
          'blog/a.md': `---\nauthors: saim\n---\n\n${post}\n`,
          ...Object.fromEntries(['png', 'webp', 'svg'].map((ending) => [`blog/a.${ending}`, one])),
          ...Object.fromEntries(
            ['jpg', 'avif', 'gif'].map((ending) => [`blog/a.${ending}`, other]),
          ),
        }),
      ),
      often(80),
    );
  });
});

/** Checks one folder repeatedly, each time with these files besides the authors file. */
function createJudge() {
  const dir = writeFiles({ 'blog/authors.yml': authors });
  return (files: Record<string, string | Buffer>) => {
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(dir, name), content);
    const report = checkSite(siteOf(dir), { levels: { 'image-unused': 'warning' } });
    expectHarmless(report);
    expect(report.summary.posts).toBeGreaterThan(0);
    for (const name of Object.keys(files)) rmSync(path.join(dir, name));
  };
}

const FIELDS = [
  ...[
    'id',
    'name',
    'startDate',
    'endDate',
    'timeZone',
    'location',
    'address',
    'talks',
    'performer',
  ],
  ...[
    'recording',
    'status',
    'slides',
    'url',
    'organizer',
    'series',
    'kind',
    '__proto__',
    'constructor',
  ],
];

const WORDS = [
  ...[
    '2026-01-01',
    '2026',
    '2026-13',
    '2026-01-01T11:20',
    '9999-12-31',
    'Europe/Oslo',
    'saim',
    'online',
  ],
  ...['pending', 'https://example.com', '../../x', '', '\0', '\u202e', '::error::a', '__proto__'],
];
