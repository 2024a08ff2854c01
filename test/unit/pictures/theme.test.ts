import { describe, expect, test } from 'vitest';
import { videoAt } from '../../../src/plugin/events/model/videoHosts.ts';
import { shownSize } from '../../../src/plugin/theme/Picture/shownSize.ts';
import { sizesFor } from '../../../src/plugin/theme/Picture/sizesFor.ts';
import { proportions } from '../../../src/plugin/theme/Video/proportions.ts';

const own = { width: 1600, height: 900 };

describe('the size of an image', () => {
  test.each([
    ['nothing', undefined, undefined, '1600×900'],
    ['percent', '90%', '90%', '1600×900 90%'],
    ['a height in percent', undefined, '50%', '1600×900'],
    ['pixels', '800', '450', '800×450'],
    ['pixels in other proportions', '800', '800', '800×450'],
    ['pixels with a unit', '800px', undefined, '800×450'],
    ['a number', 320, undefined, '320×180'],
    ['a height only', undefined, '450', '800×450'],
    ['percent and a height', '50%', '450', '1600×900 50%'],
    ['a fraction', '33.3%', undefined, '1600×900 33.3%'],
    ['a word', 'auto', 'auto', '1600×900'],
    ['zero', '0', '0', '1600×900'],
  ])('with %s', (_, width, height, expected) => {
    const { size, cssWidth } = shownSize(own, width, height);
    expect([`${size.width}×${size.height}`, cssWidth].filter(Boolean).join(' ')).toBe(expected);
  });

  test('of a drawing without a size comes from the post', () => {
    expect(shownSize({}, '80%', '300')).toEqual({
      size: { width: undefined, height: 300 },
      cssWidth: '80%',
    });
  });
});

describe('sizes', () => {
  test('are those of the column, of a share of it, or of a narrower image', () => {
    expect(sizesFor(undefined, 1600)).toBe(
      '(max-width: 600px) and (min-resolution: 2.5dppx) calc((100vw - 32px) * 0.65), (min-width: 1440px) 738px, (min-width: 1140px) 633px, (min-width: 997px) calc(58.33vw - 32px), calc(100vw - 32px)',
    );
    expect(sizesFor('50%', 1600)).toBe(
      '(max-width: 600px) and (min-resolution: 2.5dppx) calc(((100vw - 32px) * 0.5) * 0.65), (min-width: 1440px) 369px, (min-width: 1140px) 317px, (min-width: 997px) calc((58.33vw - 32px) * 0.5), calc((100vw - 32px) * 0.5)',
    );
    expect(sizesFor(undefined, 300)).toBe(
      '(max-width: 600px) and (min-resolution: 2.5dppx) calc((min(100vw - 32px, 300px)) * 0.65), (max-width: 332px) calc(100vw - 32px), 300px',
    );
  });
});

describe('a video is recognised', () => {
  test.each([
    [
      'https://www.youtube.com/embed/aB3_-xyz',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/aB3_-xyz',
      'https://www.youtube.com/watch?v=aB3_-xyz',
    ],
    [
      '//www.youtube.com/embed/abc',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc',
      'https://www.youtube.com/watch?v=abc',
    ],
    [
      'https://www.youtube-nocookie.com/embed/abc?rel=0&si=xyz',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc',
      'https://www.youtube.com/watch?v=abc',
    ],
    [
      'https://youtu.be/abc?t=90s',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc?start=90',
      'https://www.youtube.com/watch?v=abc&t=90s',
    ],
    [
      'https://m.youtube.com/watch?v=abc&list=PL1',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc?list=PL1',
      'https://www.youtube.com/watch?v=abc',
    ],
    [
      'https://www.youtube.com/live/abc',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc',
      'https://www.youtube.com/watch?v=abc',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/playlist?list=PL1',
    ],
    [
      'https://player.vimeo.com/video/123?h=9f8e',
      'Vimeo',
      'https://player.vimeo.com/video/123?dnt=1&h=9f8e',
      'https://vimeo.com/123/9f8e',
    ],
    [
      'https://vimeo.com/123/9f8e',
      'Vimeo',
      'https://player.vimeo.com/video/123?dnt=1&h=9f8e',
      'https://vimeo.com/123/9f8e',
    ],
    [
      'https://www.dailymotion.com/embed/video/x8abc',
      'Dailymotion',
      'https://geo.dailymotion.com/player.html?video=x8abc',
      'https://www.dailymotion.com/video/x8abc',
    ],
    [
      'https://geo.dailymotion.com/player.html?video=x8abc',
      'Dailymotion',
      'https://geo.dailymotion.com/player.html?video=x8abc',
      'https://www.dailymotion.com/video/x8abc',
    ],
    [
      'https://media.ccc.de/v/38c3-opening/oembed',
      'media.ccc.de',
      'https://media.ccc.de/v/38c3-opening/oembed',
      'https://media.ccc.de/v/38c3-opening',
    ],
    [
      'https://tube.example.org/videos/embed/9c9de5e8?start=5',
      'tube.example.org',
      'https://tube.example.org/videos/embed/9c9de5e8?start=5',
      'https://tube.example.org/w/9c9de5e8',
    ],
    [
      'https://tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'tube.example.org',
      'https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    ],
    [
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'tube.example.org',
      'https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
    ],
    [
      'https://youtu.be/abc123DEF45?t=1h2m30s',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/abc123DEF45?start=3750',
      'https://www.youtube.com/watch?v=abc123DEF45&t=3750s',
    ],
    [
      'https://www.youtube.com/playlist?list=PLabc',
      'YouTube',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc',
      'https://www.youtube.com/playlist?list=PLabc',
    ],
    [
      'https://vimeo.com/event/4321/9f8e',
      'Vimeo',
      'https://vimeo.com/event/4321/embed/9f8e',
      'https://vimeo.com/event/4321/9f8e',
    ],
    [
      'https://vimeo.com/manage/videos/76979871',
      'Vimeo',
      'https://player.vimeo.com/video/76979871?dnt=1',
      'https://vimeo.com/76979871',
    ],
    [
      'https://archive.org/details/tides-2026',
      'Internet Archive',
      'https://archive.org/embed/tides-2026',
      'https://archive.org/details/tides-2026',
    ],
    [
      'https://www.bilibili.com/video/BV1xx411c7mD/',
      'Bilibili',
      'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD',
      'https://www.bilibili.com/video/BV1xx411c7mD',
    ],
    [
      'https://www.ted.com/talks/ada_on_engines',
      'TED',
      'https://embed.ted.com/talks/ada_on_engines',
      'https://www.ted.com/talks/ada_on_engines',
    ],
  ])('%s', (address, host, player, page) => {
    expect(videoAt(address)).toEqual({ host, player, page });
    // The player is recognised as itself: transforming it again changes nothing.
    expect(videoAt(player)?.player).toBe(player);
  });

  test.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/@somebody',
    'https://www.youtube.com/watch',
    'https://youtube.com.example.org/embed/abc',
    'https://vimeo.com/about',
    'https://example.org/embed/abc',
    'https://example.org/w/intro',
    'https://www.youtube.com/playlist',
    'https://www.bilibili.com/video/',
    'javascript:alert(1)//www.youtube.com/embed/abc',
    '/embed/abc',
    '',
  ])('not in %j', (address) => {
    expect(videoAt(address)).toBeUndefined();
  });
});

test.each([
  [{}, { aspectRatio: '16 / 9' }],
  [
    { width: '560', height: '315' },
    { aspectRatio: '560 / 315', maxWidth: '560px' },
  ],
  [
    { width: '100%', height: '420' },
    { aspectRatio: '16 / 9', width: '100%' },
  ],
  [
    { width: '100%', style: { position: 'absolute' as const } },
    { aspectRatio: '16 / 9', width: '100%', position: 'absolute' },
  ],
])('a frame of %j keeps its proportions', (frame, style) => {
  expect(proportions(frame)).toEqual(style);
});
