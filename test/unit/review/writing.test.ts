import { describe, expect, test } from 'vitest';
import { inert } from '../../../src/plugin/review/inert.ts';
import { readReview } from '../../../src/plugin/review/readReview.ts';
import type { Review } from '../../../src/plugin/review/review.ts';
import { MARKER, writeReview } from '../../../src/plugin/review/writeReview.ts';

const PLACE = {
  repositoryUrl: 'https://github.com/our/blog',
  commit: 'c'.repeat(40),
  run: '12',
};
const AT = `https://github.com/our/blog/blob/${PLACE.commit}`;
const NOTHING = { errors: 0, warnings: 0, infos: 0, first: [] };
const POST: Review['posts'][number] = {
  isNew: true,
  file: 'blog/meetup/index.md',
  permalink: '/blog/meetup',
  title: 'An evening on pagers',
  date: '2026-03-05',
  lead: 'Three talks.',
  authors: ['Ada', 'Grace'],
  tags: ['Meetup'],
  kind: 'Recap',
  when: '4 March 2026',
  place: 'Bergen',
  visibility: 'public',
  socialImage: { kind: 'file', file: 'blog/meetup/room (1).jpg' },
};
const REVIEW: Review = {
  version: 1,
  posts: [POST],
  morePosts: 0,
  calendar: { added: [], removed: [], changed: [] },
  here: NOTHING,
  elsewhere: NOTHING,
};

test('a post is a card with its image at the commit of the change', () => {
  expect(writeReview(REVIEW, PLACE)).toBe(`${MARKER}

## ✅ 1 post as readers will see it, no problems found

<table><tr>
<td valign="top" width="240"><img src="https://github.com/our/blog/raw/${PLACE.commit}/blog/meetup/room%20%281%29.jpg" width="240" alt="The image of link previews"></td>
<td valign="top" width="560">Recap · 4 March 2026 · Bergen<br><strong>An evening on pagers</strong><br>Three talks.<br><br>Ada, Grace · 5 March 2026<br>Meetup</td>
</tr></table>

New · <a href="${AT}/blog/meetup/index.md">blog/meetup/index.md</a> · will be at /blog/meetup

<sub>Commit ccccccc · [the built blog is an artifact of this run](https://github.com/our/blog/actions/runs/12#artifacts) · updated with each push</sub>
`);
});

test('the calendar is described in words, and findings have errors first and the rest folded', () => {
  const finding = (severity: 'error' | 'warning', line: number) => ({
    severity,
    rule: 'image-missing',
    message: 'There’s no image ./a.png.',
    help: 'Correct the path.',
    file: 'blog/meetup/index.md',
    line,
  });
  const text = writeReview(
    {
      ...REVIEW,
      posts: [],
      calendar: {
        added: [{ name: 'New one', when: '4 March 2026', place: 'Bergen' }],
        removed: [{ name: 'Old one', when: '5 May 2026', place: '' }],
        changed: [
          {
            name: 'Moved one',
            when: '8 May 2026',
            place: '',
            changes: [{ what: 'Date', before: '7 May 2026', after: '8 May 2026' }],
          },
        ],
      },
      here: {
        errors: 1,
        warnings: 9,
        infos: 0,
        first: [finding('error', 1), ...[2, 3, 4, 5, 6].map((line) => finding('warning', line))],
      },
      elsewhere: {
        errors: 1,
        warnings: 0,
        infos: 0,
        first: [{ ...finding('error', 9), rule: 'own-rule' }],
      },
    },
    PLACE,
  );
  expect(text).toContain('## ❌ No post changes, 2 errors, 9 warnings\n');
  expect(text).toContain(`### In the calendar

- **New:** New one · 4 March 2026 · Bergen
- **Changed:** Moved one
  - Date: 7 May 2026 → 8 May 2026
- **Removed:** Old one · 5 May 2026
`);
  expect(text).toContain(`### Findings in this change: 1 error, 9 warnings

- **error** [image-missing](https://event-writeups.github.io/docs/rules/image-missing) · [blog/meetup/index.md:1](${AT}/blog/meetup/index.md?plain=1#L1)<br>There’s no image ./a.png.<br>Correct the path.
`);
  expect(text).toContain('<details><summary>5 more findings</summary>');
  expect(text).toContain('4 findings more in the log of the check.');
  expect(text).toContain(
    '### What this change breaks elsewhere: 1 error\n\n- **error** own-rule · ',
  );
});

describe('text from a stranger', () => {
  test.each([
    ['@maintainers look', '@<!-- -->maintainers look'],
    ['fixes #1, GH-2 and a/b#3', 'fixes #<!-- -->1, GH-<!-- -->2 and a/b#<!-- -->3'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    [
      'https://evil.example www.evil.example',
      'https:<!-- -->//evil.example www.<!-- -->evil.example',
    ],
    ['![x](y) **b** `c` | d', '!&#91;x&#93;(y) &#42;&#42;b&#42;&#42; &#96;c&#96; &#124; d'],
    ['5f2c1d9e0a', '5f2c1d<!-- -->9e0a'],
    ['two\n\n# lines --> <!--', 'two #<!-- --> lines --&gt; &lt;!--'],
    ['\u202eright to left', '\\u{202e}right to left'.replace('\\', '&#92;')],
  ])('has no effect in a comment: %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  test('has no effect in any field', () => {
    const hostile =
      '@all <script>x</script> [a](https://evil.example) ![b](https://evil.example/p.gif)';
    const text = writeReview(
      readReview(
        JSON.stringify({
          ...REVIEW,
          posts: [
            {
              ...POST,
              title: hostile,
              lead: hostile,
              permalink: hostile,
              place: hostile,
              when: hostile,
              file: 'blog/@x/[a](b)',
              authors: [hostile],
              tags: [hostile],
            },
          ],
          calendar: {
            added: [{ name: hostile, when: hostile, place: hostile }],
            removed: [],
            changed: [],
          },
          here: {
            ...NOTHING,
            errors: 1,
            first: [
              {
                severity: 'error',
                rule: 'x',
                message: hostile,
                help: hostile,
                file: 'a](b).md',
                line: 1,
              },
            ],
          },
        }),
      ),
      PLACE,
    );
    expect(text).not.toMatch(
      /@\w|<script|https:\/\/evil|\]\(https:\/\/(?!github\.com\/our\/blog\/|event-writeups)/,
    );
    const hosts = [...text.matchAll(/https?:\/\/([^/"\s)]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['github.com']));
  });

  test('does not exceed the size of a comment', () => {
    const long = '`'.repeat(400);
    const review = {
      ...REVIEW,
      posts: Array.from({ length: 10 }, () => ({
        ...POST,
        title: long,
        lead: long,
        tags: Array(20).fill(long),
      })),
      here: {
        errors: 20,
        warnings: 0,
        infos: 0,
        first: Array.from({ length: 20 }, () => ({
          severity: 'error',
          rule: 'x',
          message: 'm',
          help: 'h',
          file: 'a.md',
          line: 1,
        })),
      },
    };
    const text = writeReview(readReview(JSON.stringify(review)), PLACE);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('… and more, which doesn’t fit into a comment.');
    expect(text).toContain('### Findings in this change: 20 errors');
  });

  test('has room for the findings in files with very long names, or says how many are in the log', () => {
    const finding = { severity: 'error', rule: 'x', message: '@'.repeat(300), help: 'h', line: 1 };
    const findings = (length: number, file: string) => ({
      errors: length,
      warnings: 0,
      infos: 0,
      first: Array.from({ length }, () => ({ ...finding, file })),
    });
    const write = (length: number, file: string) => {
      const [here, elsewhere] = [findings(length, file), findings(length, file)];
      return writeReview(readReview(JSON.stringify({ ...REVIEW, here, elsewhere })), PLACE);
    };
    const some = write(20, `${'@'.repeat(30)}.md`);
    expect(some.length).toBeLessThan(65_536);
    expect(some).toContain('### What this change breaks elsewhere: 20 errors');
    expect(some).toMatch(/<summary>15 more findings<\/summary>/);
    expect(some).toMatch(/\n\n\d+ findings more in the log of the check\.\n\n<\/details>/);
    const none = write(2, `${'@'.repeat(4093)}.md`);
    expect(none).toContain(
      '### Findings in this change: 2 errors\n\n2 findings more in the log of the check.\n\n###',
    );
  });
});

describe('an invalid description is refused', () => {
  test.each<[string, unknown, string]>([
    ['no map', [], 'the review isn’t a map'],
    ['another version', { ...REVIEW, version: 2 }, 'its version is not 1'],
    [
      'a path that leads out',
      { ...REVIEW, posts: [{ ...POST, file: '../../secret' }] },
      'file isn’t a path in the repository',
    ],
    [
      'a day that is none',
      { ...REVIEW, posts: [{ ...POST, date: '2026-99-01' }] },
      'date isn’t a day',
    ],
    [
      'an absolute path',
      { ...REVIEW, posts: [{ ...POST, socialImage: { kind: 'file', file: '/etc/x.png' } }] },
      'the image isn’t a path in the repository',
    ],
    [
      'an image of another host',
      {
        ...REVIEW,
        posts: [{ ...POST, socialImage: { kind: 'url', url: 'https://evil.example/p.gif' } }],
      },
      'the image has an invalid value',
    ],
    ['too many posts', { ...REVIEW, posts: Array(11).fill(POST) }, 'posts has more than 10 items'],
    [
      'a text that is none',
      { ...REVIEW, posts: [{ ...POST, title: { toString: 'x' } }] },
      'title isn’t text',
    ],
    [
      'a text without end',
      { ...REVIEW, posts: [{ ...POST, title: 'x'.repeat(5000) }] },
      'title is too long',
    ],
    [
      'a number that is none',
      { ...REVIEW, here: { ...NOTHING, errors: -1 } },
      'errors isn’t a number',
    ],
    [
      'a rule that is none',
      {
        ...REVIEW,
        here: {
          ...NOTHING,
          first: [{ severity: 'error', rule: '](x)', message: '', help: '', file: 'a', line: 1 }],
        },
      },
      'a rule has no name',
    ],
  ])('%s', (_, value, reason) => {
    expect(() => readReview(JSON.stringify(value))).toThrow(reason);
  });

  test('and so is one that is too large, or not JSON', () => {
    expect(() => readReview(' '.repeat(500_001))).toThrow('it is too large');
    expect(() => readReview('{')).toThrow();
  });

  test('unknown fields are dropped', () => {
    expect(readReview(JSON.stringify({ ...REVIEW, number: 1, __proto__: {} }))).toEqual(REVIEW);
  });
});
