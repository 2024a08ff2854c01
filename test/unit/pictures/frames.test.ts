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

describe('in raw HTML of CommonMark', () => {
  test('an image in a link is part of it, even after a link that was never opened', async () => {
    const { output } = await transform(
      'md',
      '</a></picture>\n\n<a href="/x"><img src="./hall.png" alt="A"></a> <img src="./hall.png" alt="B">\n',
    );
    const [first, second] = output.split('EventWriteupsPicture picture=').slice(1);
    expect(first).toContain('isLinked');
    expect(second).not.toContain('isLinked');
  });

  test('an image with sources of its own keeps its element, even after a stray end tag', async () => {
    const { output } = await transform(
      'md',
      '</picture>\n\n<picture><source srcset="/img/stage.jpg"><img src="./hall.png" alt="A"></picture>\n\n<img src="./hall.png" alt="B">\n',
    );
    expect(output).toMatch(/<img [^>]*alt="A"/);
    expect(output.split('<EventWriteupsPicture')).toHaveLength(2);
  });

  test('other elements end no link and no set of sources', async () => {
    const image = '<b>B</b><img src="./hall.png" alt="A">';
    const linked = await transform('md', `<a href="/x">${image}</a>\n`);
    expect(linked.output).toContain('isLinked');
    const sourced = await transform('md', `<div><picture>${image}</picture></div>\n`);
    expect(sourced.output).not.toContain('EventWriteupsPicture');
    const free = await transform('md', `<div><a href="/x">A</a>${image}</div>\n`);
    expect(free.output).toContain('EventWriteupsPicture');
    expect(free.output).not.toContain('isLinked');
  });

  test('without the plugin, nothing changes', async () => {
    const text = '<a href="/x">A</a> <img src="/img/stage.jpg" alt="B">\n';
    const { output, before } = await transform('md', text, { isKnown: false });
    expect(output).toBe(before);
  });
});

test.each(['md', 'mdx'] as const)('in %s, only addresses get the base path', async (format) => {
  const { output } = await transform(format, '<a href="/x" title="/y" id="/z">A</a>\n');
  expect(output).toContain('title="/y" id="/z"');
  expect(output).toMatch(/"\/sub\/x"|default\("\/x"\)/);
});

test('only the still image of a video is an image, and only an image of the site', async () => {
  const still = '<Video src="https://youtu.be/abc" title="./hall.png" poster="./hall.png" />\n';
  const { output } = await transform('mdx', still);
  expect(output).toContain('title="./hall.png"');
  expect(output).toContain('poster={picture("blog/fair/hall.png"');
  const elsewhere = still.replace('poster="./hall.png"', 'poster="https://example.org/a.png"');
  expect((await transform('mdx', elsewhere)).output).toContain(
    'poster="https://example.org/a.png"',
  );
  expect((await transform('mdx', still, { isKnown: false })).output).toContain(
    'poster="./hall.png"',
  );
});

test('a frame of a video host with a spread, or in a site without the plugin, stays', async () => {
  const frame = '<iframe {...size} src="https://www.youtube.com/embed/abc" />\n';
  expect((await transform('mdx', frame)).output).toContain('<iframe {...size}');
  const plain = '<iframe src="https://www.youtube.com/embed/abc" />\n';
  expect((await transform('mdx', plain, { isKnown: false })).output).toContain('<iframe');
  expect((await transform('mdx', '<iframe src={address} />\n')).output).toContain('<iframe');
});

test.each([
  ['FRAME>Your browser shows <b>no</b> frames.</iframe> now', false],
  ['FRAME>\n\nYour browser shows no frames.\n\n</iframe>', false],
  ['FRAME>\n\n<p>Your browser shows no frames.</p>\n\n</iframe>', false],
  ['FRAME>\nYour browser shows no frames.\n\n</iframe>', false],
  ['FRAME>\n\n</iframe>\n\nYour browser shows this\n\n<iframe src="/plan.html"></iframe>', true],
  ['FRAME /> Your browser shows this', true],
  ['FRAME />\n<p>Your browser shows this</p>', true],
])(
  'in CommonMark, what a frame hides stays hidden when it becomes a video: %s',
  async (text, isShown) => {
    const frame = '<iframe src="https://www.youtube.com/embed/abc" title="Talk"';
    const { output } = await transform('md', `${text.replace('FRAME', frame)}\n`);
    expect(output).toContain('<EventWriteupsVideo src="https://www.youtube.com/embed/abc"');
    expect(output.includes('Your browser')).toBe(isShown);
  },
);

test.each(['md', 'mdx'] as const)(
  'in %s, a frame waits for a click whatever comes before its address',
  async (format) => {
    const frame = '<iframe title="Talk" src="https://www.youtube.com/embed/abc"></iframe>\n';
    expect((await transform(format, frame)).output).toContain('<EventWriteupsVideo title="Talk"');
  },
);

test.each([
  'FRAME ![A](./hall.png) *no* frames</iframe>',
  'Watch FRAME ![A](./hall.png) *no* frames</iframe>',
  'FRAME\n\n![A](./hall.png) *no* frames\n\n</iframe>',
])('an image that a video’s frame hides is neither shown nor the first image: %s', async (text) => {
  const frame = '<iframe src="https://www.youtube.com/embed/abc">';
  const { output } = await transform(
    'md',
    `${text.replace('FRAME', frame)}\n\n![B](/img/stage.jpg)\n`,
  );
  expect(output).not.toContain('hall.png');
  expect(output).not.toContain('frames');
  expect(output).toContain('isFirst src="/img/stage.jpg"');
});
