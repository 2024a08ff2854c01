import { describe, expect, test } from 'vitest';
import { readPost } from '../../../src/plugin/check/posts/post.ts';
import type { Answers } from '../../../src/plugin/new/answers.ts';
import { postSyntax, postText } from '../../../src/plugin/new/postText.ts';
import { checkFiles, siteOf } from '../../helpers/site.ts';

const answers: Answers = {
  event: {
    name: 'Harbour Day',
    startDate: '2026-02-28',
    endDate: undefined,
    location: 'Oslo',
    type: undefined,
  },
  authors: [{ key: 'saim' }],
  tags: [],
  title: 'Harbour Day',
  slug: 'harbour-day',
};

function newPost(location = 'Oslo') {
  const site = siteOf('/site');
  const [blog] = site.blogs;
  if (!blog) throw new Error('A site without a blog');
  const syntax = postSyntax('index.md', site.markdown, blog);
  const event = { ...answers.event, location };
  const text = postText({ ...answers, event }, '2026-10-03', './img', syntax);
  const read = (edited: string) =>
    readPost('/site/blog/a.md', 'blog/a.md', { text: edited }, site.markdown, blog);
  return { text, read };
}

const talk = {
  name: 'The title of the talk',
  performer: [{ key: 'saim' }, { key: 'The name of another speaker' }],
  slides: { url: 'https://example.org/slides.pdf' },
  recording: { status: 'pending' },
};

describe('the lines for talks, without the # before them', () => {
  test.each(['Oslo', 'online'])('at an event in %s', (location) => {
    const { text, read } = newPost(location);
    const ways = {
      'only the #': text.replace(/^( *)#(?=talks| {2})/gm, '$1'),
      'also a space after it, as editors do': text.replace(/^( *)#(?=talks| {2}) ?/gm, '$1'),
    };
    for (const [way, edited] of Object.entries(ways)) {
      expect(edited, way).not.toContain('#talks');
      const { event, frontMatter } = read(edited);
      expect([way, frontMatter.problem, event?.problems]).toEqual([way, undefined, []]);
      expect(event?.block.talks, way).toEqual([talk]);
    }
  });

  test('a space instead of each #: the help says how far to indent the line, and following it works', () => {
    const { text, read } = newPost();
    const edited = text.replace(/^( *)#(?=talks| {2})/gm, '$1 ');
    const { diagnostics } = checkFiles({
      'blog/authors.yml': 'saim:\n  name: Saim\n',
      'blog/a.md': edited,
    });
    expect(diagnostics).toMatchObject([
      {
        rule: 'front-matter-syntax',
        line: edited.split('\n').indexOf('   talks:') + 1,
        help: 'Start the line with 2 spaces, like name and the other fields of event.',
      },
    ]);
    const followed = edited.replace('   talks:', '  talks:');
    expect(read(followed).event?.block.talks).toEqual([talk]);
  });
});
