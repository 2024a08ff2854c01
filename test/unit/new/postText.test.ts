import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../../src/plugin/check/posts/post.ts';
import type { ReadEvent } from '../../../src/plugin/events/model/readEvent.ts';
import type { Answers } from '../../../src/plugin/new/answers.ts';
import { postSyntax, postText } from '../../../src/plugin/new/postText.ts';
import { often } from '../../helpers/cases.ts';
import { siteOf } from '../../helpers/site.ts';

const answers: Answers = {
  event: {
    name: 'Harbour Meetup',
    startDate: '2026-02-28',
    endDate: undefined,
    location: 'Oslo',
    type: 'SocialEvent',
  },
  authors: [{ key: 'saim' }],
  tags: [],
  title: 'T',
  slug: 't',
};

describe('comments and the truncate marker have the syntax that the blog reads', () => {
  test.each([
    ['MDX with HTML comments', {}, {}, 'index.md', '<!-- Put their addresses', '<!-- truncate -->'],
    [
      'MDX alone',
      { future: { v4: true } },
      {},
      'index.md',
      '{/* Put their addresses',
      '{/* truncate */}',
    ],
    [
      'CommonMark',
      { markdown: { format: 'md' }, future: { v4: true } },
      {},
      'index.md',
      '<!-- Put their addresses',
      '<!-- truncate -->',
    ],
    [
      'CommonMark by its name',
      { markdown: { format: 'detect' }, future: { v4: true } },
      {},
      'index.md',
      '<!-- Put their addresses',
      '<!-- truncate -->',
    ],
    [
      'MDX by its name',
      { markdown: { format: 'detect' }, future: { v4: true } },
      {},
      'index.mdx',
      '{/* Put their addresses',
      '{/* truncate */}',
    ],
    [
      'a marker of its own',
      {},
      { truncateMarker: /<!--\s*more\s*-->/g },
      'index.md',
      '<!-- Put their addresses',
      '<!-- more -->',
    ],
    [
      'a marker only in MDX',
      {},
      { truncateMarker: /\{\/\*\s*truncate\s*\*\/\}/ },
      'index.md',
      '<!-- Put their addresses',
      '{/* truncate */}',
    ],
    [
      'a marker that cannot be guessed',
      {},
      { truncateMarker: /✂/ },
      'index.md',
      '<!-- Put their addresses',
      undefined,
    ],
  ])('%s', (_, config, blogOptions, fileName, comment, marker) => {
    const site = siteOf('/site', { presets: [['classic', { blog: blogOptions }]], ...config });
    const [blog] = site.blogs;
    if (!blog) throw new Error('A site without a blog');
    const syntax = postSyntax(fileName, site.markdown, blog);
    const text = postText(answers, '2026-10-03', './img', syntax);
    expect(text).toContain(`\n${comment}`);
    expect(syntax.truncate).toBe(marker);
    expect(text.includes('truncate') || text.includes('more -->')).toBe(marker !== undefined);
    const post = readPost(
      `/site/blog/x/${fileName}`,
      `blog/x/${fileName}`,
      { text },
      site.markdown,
      blog,
    );
    expect(post).toMatchObject({
      syntax: undefined,
      references: [],
      frontMatter: { problem: undefined },
    });
  });
});

test('a blog without tags gets a post without the field', () => {
  const site = siteOf('/site');
  const [blog] = site.blogs;
  if (!blog) throw new Error('A site without a blog');
  const text = postText(
    answers,
    '2026-10-03',
    './img',
    postSyntax('index.md', site.markdown, blog),
  );
  expect(text).toContain(`
authors: [saim]
date: 2026-10-03
event:
  name: Harbour Meetup
  type: SocialEvent
  startDate: 2026-02-28
  location:
    address: Oslo
`);
});

test('an event without a known type says how to make it a meetup, and a known one does not', () => {
  const syntax = { comment: (text: string) => text, truncate: undefined };
  const textFor = (type: Answers['event']['type']) =>
    postText({ ...answers, event: { ...answers.event, type } }, '2026-10-03', './img', syntax);
  expect(textFor(undefined)).toContain(
    '    address: Oslo\n  # This is shown as a conference. For a meetup, write: type: SocialEvent\n',
  );
  expect(textFor('ConferenceEvent')).not.toContain('type: ');
  expect(textFor('Hackathon')).toContain('  name: Harbour Meetup\n  type: Hackathon\n');
  expect(textFor('Hackathon')).not.toContain('SocialEvent');
});

describe('the name of an event', () => {
  const names = [
    '<Web> & {Data}',
    '*Stars* _and_ `ticks`',
    '[a](b) ![c](d)',
    '<!-- truncate -->',
    '{/* truncate */}',
    'R&amp;D &#33;',
    ':::note',
    'a:b[c]{d}',
    '# 1',
    '- x',
    '---',
    'export const x = 1',
    '~~old~~ $x$ \\',
    '**',
    '🎉 会议',
  ];

  function read(name: string, place: string): ReadEvent | undefined {
    const site = siteOf('/site', { future: { v4: true } });
    const [blog] = site.blogs;
    if (!blog) throw new Error('A site without a blog');
    const event = { ...answers.event, name, location: place };
    const syntax = postSyntax('index.md', site.markdown, blog);
    const text = postText({ ...answers, event }, '2026-10-03', './img', syntax);
    const post = readPost(
      '/site/blog/x/index.md',
      'blog/x/index.md',
      { text },
      site.markdown,
      blog,
    );
    expect(post).toMatchObject({ syntax: undefined, references: [] });
    return post.event;
  }

  const eventOf = (name: string, place: string) => ({
    block: { name, startDate: '2026-02-28', location: { address: { addressLocality: place } } },
    problems: [],
  });

  test.each(names)('%s', (name) => {
    expect(read(name, name)).toMatchObject(eventOf(name, name));
  });

  test('online, over several days', () => {
    const site = siteOf('/site');
    const [blog] = site.blogs;
    if (!blog) throw new Error('A site without a blog');
    const event = { ...answers.event, endDate: '2026-03-01', location: 'Online' };
    const syntax = postSyntax('index.md', site.markdown, blog);
    expect(postText({ ...answers, event }, '2026-10-03', './img', syntax)).toContain(
      '\n  startDate: 2026-02-28\n  endDate: 2026-03-01\n  eventAttendanceMode: online\n  #',
    );
  });

  test('any name', () => {
    const piece = fc.constantFrom(...names, ...'*_`[](){}<>!#:;&$~|\\/=-+.\'"^% a1', ' ');
    const name = fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join('').trim().replace(/ {2,}/g, ' '))
      .filter((text) => text !== '' && !/^online$/i.test(text));
    fc.assert(
      fc.property(name, name, (event, place) => {
        expect(read(event, place)).toMatchObject(eventOf(event, place));
      }),
      often(500),
    );
  });
});
