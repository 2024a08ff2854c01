import { describe, expect, test } from 'vitest';
import { readEvent } from '../../../src/plugin/events/model/readEvent.ts';
import { isFromRoot, isSafeAddress } from '../../../src/plugin/events/model/safeAddress.ts';
import { isOnVideoHost } from '../../../src/plugin/events/model/videoHosts.ts';
import { withBaseUrl } from '../../../src/plugin/images/remark/baseUrl.ts';
import { cleaned } from '../../../src/plugin/import/cleaned.ts';
import { themeRenderer } from '../../helpers/renderTheme.ts';

/** Browsers ignore tabs and line ends, and leading characters before a scheme. */
const SCRIPTS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001 javascript:alert(1)',
  'javascript\r:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'about:blank',
];

/** They look like paths of the site, but browsers request them from another host. */
const ELSEWHERE = [
  '/\\evil.example/a',
  '\\\\evil.example\\a',
  '\\/evil.example/a',
  '/\t/evil.example/a',
  '/\n\\evil.example/a',
];

/** Programs that expect an address fail on them. */
const NONE = ['https://', 'http:///', 'https://[::1', 'https://a b', 'https://%00/'];

const SAFE = [
  'https://example.org/a',
  'http://example.org',
  'HTTPS://example.org',
  '//example.org/a',
  '/slides/a.pdf',
  './slides/a.pdf',
  'slides/a b.pdf',
  '#part',
  '/blog/javascript:alert(1)',
];

test.each([...SCRIPTS, ...ELSEWHERE, ...NONE])('%j is not a safe address', (address) => {
  expect(isSafeAddress(address)).toBe(false);
  expect(isFromRoot(address)).toBe(false);
});

test.each(SAFE)('%j is a safe address', (address) => {
  expect(isSafeAddress(address)).toBe(true);
});

describe.each([...SCRIPTS, ...ELSEWHERE, ...NONE])('%j reaches no page', (address) => {
  test('as a video, slides or a recording', async () => {
    const video = await themeRenderer('Video');
    expect(video({ src: address, title: 'Talk' })).toBe('');
    const slides = await themeRenderer('Slides');
    const shown = slides({ slides: { url: address, license: address } });
    expect(shown).not.toMatch(/href|src=/);
    expect(shown).toContain('Slides');
    const recording = await themeRenderer('Recording');
    const others = [{ status: 'published', url: address, languages: [], others: [], parts: [] }];
    const parts = [{ name: 'Part', at: '1:00', url: address }];
    const published = { status: 'published', url: address, transcript: address, others, parts };
    expect(recording({ recording: published, hasPlayer: true })).not.toMatch(/href|src=/);
  });

  test('as an address of an event', () => {
    const { block, problems } = readEvent({
      name: 'Meetup',
      startDate: '2026-05-01',
      url: address,
      slides: { url: address, image: address },
      recording: { url: address, thumbnail: address, transcript: address },
      registrationUrl: address,
      photos: [address],
      links: [{ name: 'Notes', url: address }],
    });
    expect(Object.keys(block)).toEqual([
      'name',
      'startDate',
      'slides',
      'recording',
      'photos',
      'links',
    ]);
    expect(JSON.stringify(block)).not.toMatch(/script|evil|data:|blob|passwd|blank/);
    expect(problems.length).toBeGreaterThan(7);
  });
});

test('allowed content of posts is shown', async () => {
  const video = await themeRenderer('Video');
  expect(video({ src: '/film/player.html' })).toContain('src="/film/player.html"');
  expect(video({ src: 'https://youtu.be/abc' })).toContain('href="https://www.youtube.com/watch');
  const slides = await themeRenderer('Slides');
  expect(slides({ slides: { url: '/slides/a.pdf' } })).toContain('href="/slides/a.pdf"');
});

test.each([
  'https://example.org/player?id=7',
  'HTTPS://Example.org/player?id=7',
  '//example.org/player?id=7',
  ' //example.org/player?id=7',
  '\t https://example.org/player?id=7',
])('the player %s is loaded only after a click', async (src) => {
  const video = await themeRenderer('Video');
  const shown = video({ src, title: 'Talk' });
  expect(shown).not.toMatch(/<iframe|src=/);
  expect(shown).toContain('href="https://example.org/player?id=7"');
  expect(shown).toContain('data-player="https://example.org"');
});

test.each([
  ' //www.youtube.com/embed/abcdefghijk',
  '/\\www.youtube.com/embed/abcdefghijk',
  '\\/\\/www.youtube.com/embed/abcdefghijk',
])('browsers find YouTube at %j, so it’s a video that waits for a click', async (src) => {
  expect(isOnVideoHost(src)).toBe(true);
  const video = await themeRenderer('Video');
  expect(video({ src })).not.toContain('<iframe');
});

test.each(['https://evil.example/p.png', '//evil.example/p.png', ' /\\evil.example/p.png'])(
  'the still image of a video isn’t requested from another host: %j',
  async (poster) => {
    const video = await themeRenderer('Video');
    const shown = video({ src: 'https://youtu.be/abcdefghijk', poster });
    expect(shown).toContain('data-player');
    expect(shown).not.toMatch(/<img|evil/);
  },
);

test.each(['https://youtu.be/abc', 'https://example.org/player', '/film/player.html'])(
  'the video %s passes on no other attribute, which could run a script',
  async (src) => {
    const video = await themeRenderer<Record<string, unknown>>('Video');
    const shown = video({
      src,
      title: '"><script>alert(1)</script>',
      className: '" onload="alert(1)',
      width: '100%;background:url(//evil.example)',
      height: 'expression(alert(1))',
      srcDoc: '<script>alert(1)</script>',
      sandbox: 'allow-scripts',
      onLoad: 'alert(1)',
      onload: 'alert(1)',
      dangerouslySetInnerHTML: { __html: '<script>alert(1)</script>' },
    });
    expect(shown).not.toMatch(/<script|srcdoc|sandbox|evil|expression| on\w+="/i);
    expect(shown).toContain('aspect-ratio:16 / 9');
  },
);

test('the still image of a recording is requested from no other host', async () => {
  const recording = await themeRenderer('Recording');
  const shown = (thumbnail: string) =>
    recording({
      hasPlayer: true,
      recording: {
        status: 'published',
        url: 'https://youtu.be/abc',
        thumbnail,
        others: [],
        parts: [],
      },
    });
  expect(shown('/img/still.jpg')).toContain('src="/img/still.jpg"');
  for (const elsewhere of ['//evil.example/a.jpg', ...ELSEWHERE])
    expect(shown(elsewhere)).not.toContain('evil');
});

test('only addresses from the root get the base path', () => {
  const site = { baseUrl: '/sub/', rootBaseUrl: '/sub/' } as never;
  expect(withBaseUrl('src', '/img/a.png', site)).toBe('/sub/img/a.png');
  for (const address of ['//host/a.png', '/\\host/a.png', '\\\\host\\a.png', 'img/a.png'])
    expect(withBaseUrl('src', address, site)).toBe(address);
});

test.each([
  '\u0000',
  '\u0007',
  '\u000b',
  '\u001b',
  '\u007f',
  '\u0085',
  '\ud800',
  '\ufffe',
  '\uffff',
])('no field of an event accepts %j', (character) => {
  const text = `a${character}b`;
  const { block, problems } = readEvent({
    name: text,
    startDate: '2026-05-01',
    description: text,
    location: { name: text, address: { addressLocality: text } },
    organizer: text,
    talks: [{ name: 'Talk', performer: text, description: text, slides: `/a${character}.pdf` }],
    photos: [{ src: `/a${character}.jpg`, alt: text }],
  });
  expect(JSON.stringify(block)).not.toContain(JSON.stringify(character).slice(1, -1));
  expect(block.talks).toEqual([{ name: 'Talk' }]);
  expect(problems.filter(({ kind }) => kind === 'control').length).toBeGreaterThan(7);
});

test('a text may contain tabs and line ends', () => {
  const { block } = readEvent({ name: 'a\tb', startDate: '2026', description: 'a\n\nb' });
  expect(block).toMatchObject({ name: 'a\tb', description: 'a\n\nb' });
});

test('imported texts lose their control characters, and nothing else', () => {
  const event = { name: 'Meet\u0007up', startDate: '2026-05-01', description: 'a\n\u000bb' };
  expect(cleaned({ event, lost: [] })).toEqual({
    event: { name: 'Meetup', startDate: '2026-05-01', description: 'a\nb' },
    lost: [],
  });
});
