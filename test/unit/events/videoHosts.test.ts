import { expect, test } from 'vitest';
import { filmAt } from '../../../src/plugin/events/details/filmAt.ts';
import { isElsewhere, videoAt } from '../../../src/plugin/events/model/videoHosts.ts';

test.each([
  [
    'https://youtu.be/abc-1?t=1m30s',
    'https://www.youtube-nocookie.com/embed/abc-1?start=90',
    'https://www.youtube.com/watch?v=abc-1&t=90s',
  ],
  [
    'https://m.youtube.com/watch?v=abc&list=x',
    'https://www.youtube-nocookie.com/embed/abc?list=x',
    'https://www.youtube.com/watch?v=abc',
  ],
  [
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/playlist?list=PL1',
  ],
  [
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/playlist?list=PL1',
  ],
  [
    'https://vimeo.com/123/abc9',
    'https://player.vimeo.com/video/123?dnt=1&h=abc9',
    'https://vimeo.com/123/abc9',
  ],
  ['https://vimeo.com/event/55', 'https://vimeo.com/event/55/embed', 'https://vimeo.com/event/55'],
  [
    'https://dai.ly/x7abc',
    'https://geo.dailymotion.com/player.html?video=x7abc',
    'https://www.dailymotion.com/video/x7abc',
  ],
  [
    'https://geo.dailymotion.com/player.html?video=x7abc',
    'https://geo.dailymotion.com/player.html?video=x7abc',
    'https://www.dailymotion.com/video/x7abc',
  ],
  [
    'https://archive.org/details/a.b',
    'https://archive.org/embed/a.b',
    'https://archive.org/details/a.b',
  ],
  [
    'https://player.bilibili.com/player.html?bvid=BV1',
    'https://player.bilibili.com/player.html?bvid=BV1',
    'https://www.bilibili.com/video/BV1',
  ],
  [
    'https://www.bilibili.com/video/BV1/',
    'https://player.bilibili.com/player.html?bvid=BV1',
    'https://www.bilibili.com/video/BV1',
  ],
  [
    'https://embed.ted.com/talks/some_talk',
    'https://embed.ted.com/talks/some_talk',
    'https://www.ted.com/talks/some_talk',
  ],
])('%s is a video of a known host', (address, player, page) => {
  expect(videoAt(address)).toMatchObject({ player, page });
});

test.each([
  ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=90s'],
  ['https://vimeo.com/123', 'https://vimeo.com/123#t=90s'],
  ['https://a.example/film.mp4#x', 'https://a.example/film.mp4#t=90'],
])('%s starts at 1:30 with %s', (address, expected) => {
  expect(filmAt(address, 90)).toBe(expected);
  expect(filmAt(address, 0)).toBe(address);
});

test.each([
  'https://www.youtube.com/playlist',
  'https://www.youtube.com/embed/videoseries',
  'https://www.youtube.com/watch',
  'https://www.youtube.com/channel/abc',
  'https://youtube.com.evil.example/watch?v=abc',
  'https://evil.example/youtube.com/watch?v=abc',
  'https://evilyoutube.com/watch?v=abc',
  'https://www.youtube.com@evil.example/watch?v=abc',
  'javascript://www.youtube.com/watch?v=abc',
  'https://vimeo.com/about',
  'https://evil.example/event/55',
  'https://vimeo.com.evil.example/123',
  'https://www.dailymotion.com/player.html',
  'https://www.dailymotion.com/?video=x7abc',
  'https://evil.example/video/x7abc',
  'https://dai.ly/',
  'https://archive.org/about',
  'https://archive.org.evil.example/details/a',
  'https://player.bilibili.com/player.html',
  'https://www.bilibili.com/read/BV1',
  'https://evil.example/video/BV1',
  'https://www.ted.com/about',
  'https://evil.example/talks/some_talk',
  'https://media.ccc.de/about',
])('%s is none', (address) => {
  expect(videoAt(address)).toBeUndefined();
});

test.each([
  ['https://example.org/still.png', true],
  ['//example.org/still.png', true],
  ['/img/still.png', false],
  ['./still.png', false],
])('whether a browser asks another host for %s: %s', (address, expected) => {
  expect(isElsewhere(address)).toBe(expected);
});
