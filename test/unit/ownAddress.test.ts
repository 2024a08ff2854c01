import { describe, expect, test } from 'vitest';
import { ownAddress } from '../../src/plugin/events/model/ownAddress.ts';
import { themeRenderer } from '../helpers/renderTheme.ts';

const SITE = 'https://my.site';

test.each([
  ['https://my.site/base/img/x.png', '/base/img/x.png'],
  ['HTTPS://My.Site/base/x.png?v=2#t', '/base/x.png?v=2#t'],
  ['//my.site/x.png', '/x.png'],
  [' https://my.site:443/x.png', '/x.png'],
])('%j is on the site itself', (address, path) => {
  expect(ownAddress(address, SITE)).toBe(path);
});

test.each([
  'https://my.site.example/x.png',
  'https://my.site@evil.example/x.png',
  'http://my.site/x.png',
  'https://my.site:8443/x.png',
  'https://my.site//evil.example/x.png',
  'https://my.site/\\evil.example/x.png',
  'https://my.site/\t/evil.example/x.png',
  '//evil.example/x.png',
  '/\\my.site/x.png',
  'https://[::1',
  './x.png',
  '/img/x.png',
  '',
])('%j stays the same', (address) => {
  expect(ownAddress(address, SITE)).toBe(address);
});

describe('what the site itself has', () => {
  const BASE_URL = {
    '@docusaurus/useBaseUrl': 'export default (address) => address && "/base/fr" + address;',
  };
  const talk = { src: 'https://youtu.be/abcdefghijk', title: 'Talk' };

  test('is shown on a video, from an address with and without the host', async () => {
    const video = await themeRenderer('Video', BASE_URL);
    const whole = video({ ...talk, poster: 'https://my.site/base/img/x.png' });
    expect(whole).toContain('src="/base/img/x.png"');
    expect(whole).toContain('data-player="https://www.youtube-nocookie.com"');
    expect(video({ ...talk, poster: '/img/x.png' })).toContain('src="/base/fr/img/x.png"');
  });

  test('plays at once, and a video on another host only after a click', async () => {
    const video = await themeRenderer('Video');
    const own = video({ src: 'https://my.site/base/player.html', title: 'Talk' });
    expect(own).toMatch(/^<iframe [^>]*src="\/base\/player\.html"/);
    for (const src of ['https://my.site.example/player', 'https://my.site//evil.example/player']) {
      const other = video({ src, title: 'Talk' });
      expect(other).toContain('data-player');
      expect(other).not.toMatch(/<iframe|src=/);
    }
  });

  test('is shown on a recording', async () => {
    const recording = await themeRenderer('Recording');
    const shown = (thumbnail: string) =>
      recording({
        hasPlayer: true,
        recording: { status: 'published', url: talk.src, thumbnail, others: [], parts: [] },
      });
    expect(shown('https://my.site/base/still.jpg')).toContain('src="/base/still.jpg"');
    for (const elsewhere of [
      'https://my.site.example/a.jpg',
      'https://my.site//evil.example/a.jpg',
    ])
      expect(shown(elsewhere)).not.toContain('.jpg');
  });
});
