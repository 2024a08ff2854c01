import type { BlogPost } from '@docusaurus/plugin-content-blog';
import { expect, test } from 'vitest';
import { relatedOf } from '../../../src/related/relatedOf.ts';
import { relatePosts } from '../../../src/related/relatePosts.ts';

test('posts that share rare tags come first, with the topics they share', async () => {
  expect(
    await related({
      newest: ['meetup', 'on-call'],
      between: [],
      other: ['conference'],
      close: ['meetup', 'on-call'],
      far: ['meetup'],
      last: [],
    }),
  ).toMatchObject({
    newest: [
      ['close', 'meetup', 'on-call'],
      ['far', 'meetup'],
    ],
    other: [],
    last: [],
  });
});

test('a tag that most posts have does not count', async () => {
  const { newest } = await related({
    newest: ['example', 'talk'],
    second: ['example'],
    third: ['example'],
    fourth: ['talk'],
  });
  expect(newest).toEqual([['fourth', 'talk']]);
});

test('the next and previous posts are included', async () => {
  const { middle } = await related({
    a: ['talk'],
    newer: ['talk'],
    middle: ['talk'],
    older: ['talk'],
    b: [],
    c: [],
    d: [],
    e: [],
  });
  expect(middle).toEqual([
    ['a', 'talk'],
    ['newer', 'talk'],
    ['older', 'talk'],
  ]);
});

test('there are at most three, and among equals the newest', async () => {
  const posts = { post: ['talk'], next: [] as string[] };
  for (let count = 1; count <= 5; count++) Object.assign(posts, { [`talk-${count}`]: ['talk'] });
  for (let count = 1; count <= 6; count++) Object.assign(posts, { [`other-${count}`]: [] });
  const { post } = await related(posts);
  expect(post?.map(([title]) => title)).toEqual(['talk-1', 'talk-2', 'talk-3']);
});

test('an unlisted post is never recommended, but has recommendations', async () => {
  const { hidden, newest } = await related(
    { newest: ['talk'], between: [], hidden: ['talk'], last: ['talk'], a: [], b: [] },
    ['hidden'],
  );
  expect(newest).toEqual([['last', 'talk']]);
  expect(hidden).toEqual([
    ['newest', 'talk'],
    ['last', 'talk'],
  ]);
});

test('the same event counts most, then the same series, in any spelling', async () => {
  const { recap } = await related(
    { recap: ['talk'], a: [], tagged: ['talk'], seventh: [], announcement: [], b: [], c: ['talk'] },
    [],
    {
      recap: { id: 'eighth', name: 'On-Call #8', series: { name: 'On-Call' } },
      announcement: { id: 'eighth', series: 'On-Call' },
      seventh: { series: 'On-Call' },
    },
  );
  expect(recap).toEqual([
    ['announcement', 'On-Call #8', 'On-Call'],
    ['tagged', 'talk'],
    ['seventh', 'On-Call'],
  ]);
});

/** @param posts the tags of each, the newest first */
async function related(
  posts: Record<string, string[]>,
  unlisted: string[] = [],
  events: Record<string, object> = {},
): Promise<Record<string, string[][]>> {
  const blogPosts = Object.entries(posts).map(([title, tags]) => ({
    metadata: {
      title,
      permalink: `/blog/${title}`,
      date: new Date('2026-01-01'),
      unlisted: unlisted.includes(title),
      frontMatter: { event: events[title] },
      tags: tags.map((label) => ({ label, permalink: `/tags/${label}` })),
    },
  })) as unknown as BlogPost[];
  const done = await relatePosts({ blogPosts });
  return Object.fromEntries(
    done.map(({ metadata }) => [
      metadata.title,
      relatedOf(metadata).map(({ title, topics }) => [title, ...topics]),
    ]),
  );
}
