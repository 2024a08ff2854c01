import { describe, expect, test } from 'vitest';
import { transform } from '../../helpers/transform.ts';

describe.each(['md', 'mdx'] as const)('in %s', (format) => {
  test.each([
    'https://www.youtube.com./embed/abc',
    'https://www.youtube.com//embed/abc',
    'https://www.youtube.com/embed/abc/more',
    '//player.vimeo.com/unknown',
  ])('a frame of a video host waits for a click in any form: %s', async (address) => {
    const { output } = await transform(format, `<iframe src="${address}" title="Talk"></iframe>\n`);
    expect(output).toContain(`<EventWriteupsVideo src="${address}" title="Talk" />`);
    expect(output).not.toContain('<iframe');
  });
});

test.each([
  ['in a paragraph', 'Watch FRAME</iframe> now.\n'],
  ['with an empty line in it', 'FRAME\n\n</iframe>\n'],
  ['with content that no browser shows', 'FRAME<b>old</b> browsers</iframe>\n'],
  ['in a paragraph, in another element', 'Watch <b>FRAME</iframe></b>.\n'],
  ['without an end', 'FRAME\n'],
  ['without an end, before another', 'FRAME\n\n<iframe src="/plan.html"></iframe>\n'],
])('in CommonMark, a video’s frame waits for a click %s', async (_, text) => {
  const frame = '<iframe src="https://www.youtube.com/embed/abc" title="Talk">';
  const { output } = await transform('md', text.replace('FRAME', frame));
  expect(output).toContain('<EventWriteupsVideo src="https://www.youtube.com/embed/abc"');
  expect(output).not.toMatch(/<iframe[^>]*youtube|old/);
  const frames = (tag: RegExp) => output.match(tag)?.length ?? 0;
  expect(frames(/<\/iframe>/g)).toBe(frames(/<iframe/g));
});
