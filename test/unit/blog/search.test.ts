import { describe, expect, test } from 'vitest';
import { excerpt, highlight } from '../../../src/search/highlight.ts';
import { KINDS } from '../../../src/search/kinds.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { fold } from '../../../src/search/words.ts';

const page = (main: string, head = '') =>
  `<!doctype html><title>T</title><meta name="description" content="About it.">${head}<nav>Menu</nav><main>${main}</main>`;

describe('the sections of a page', () => {
  test('are what stands before its first heading, and below each', () => {
    const html = page(
      `<header><h1>Tromsø</h1><p>3 min read</p></header><div class="markdown"><p>One <b>wo</b>rd.</p><p>Two.</p>
       <h2 id="why">Why<a class="hash-link" href="#why">\u200B</a></h2><p>Because.</p><h3 id="x">X</h3>
       <pre><code>npm run</code><button>Copy</button></pre><img alt="A hall" src="x"></div>`,
    );
    expect(sectionsOf(html, false)).toEqual({
      title: 'Tromsø',
      sections: [
        { heading: '', hash: '', text: 'One word. Two.' },
        { heading: 'Why', hash: '#why', text: 'Because.' },
        { heading: 'X', hash: '#x', text: 'npm run A hall' },
      ],
    });
  });

  test('are its description where the rest is told of others', () => {
    expect(sectionsOf(page('<h1>Meetup</h1><article>A post</article>'), true)).toEqual({
      title: 'Meetup',
      sections: [{ heading: '', hash: '', text: 'About it.' }],
    });
  });

  test('are all of a page that is no text of somebody', () => {
    expect(sectionsOf(page('<h1>DevOpsCon</h1><p>New York</p>'), false)?.sections).toEqual([
      { heading: '', hash: '', text: 'New York' },
    ]);
  });

  test('are none of a page that search engines leave out', () => {
    const unlisted = page('<h1>Hidden</h1>', '<meta name="robots" content="noindex, nofollow">');
    expect(sectionsOf(unlisted, false)).toBeUndefined();
    expect(sectionsOf(page('Text'), false)).toBeUndefined();
  });
});

test.each([
  ['blog/paralus-at-devopscon', 'Write-up'],
  ['blog/2026/01/02/tags-and-archives', 'Write-up'],
  ['blog/authors-of-tools', 'Write-up'],
  ['blog/tags/kubernetes', 'Tag'],
  ['blog/authors/saim', 'Author'],
  ['events/devopscon-2023', 'Event'],
  ['speakers/mohan-atreya', 'Speaker'],
  ['docs', 'Guide'],
  ['docs/rules/image-alt', 'Guide'],
  ['', undefined],
  ['404.html', undefined],
  ['blog', undefined],
  ['blog/page/2', undefined],
  ['blog/tags', undefined],
  ['blog/tags/kubernetes/page/2', undefined],
  ['blog/authors', undefined],
  ['blog/archive', undefined],
  ['events', undefined],
])('the page /%s is found as %s', (path, label) => {
  expect(KINDS.find((kind) => kind.path.test(path))?.label).toBe(label);
});

test.each([
  ['Tromsø', 'tromso'],
  ['SAMIR AÏT', 'samir ait'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
])('%s is found by %s', (written, typed) => {
  expect(fold(written)).toBe(typed);
});

test('the words that were found are marked as they are written', () => {
  expect(highlight('In Tromsø, the tromso-boat', new Set(['tromso']))).toEqual([
    { text: 'In ', isMatch: false },
    { text: 'Tromsø', isMatch: true },
    { text: ', the ', isMatch: false },
    { text: 'tromso', isMatch: true },
    { text: '-boat', isMatch: false },
  ]);
});

test('of a long text what stands around the first of them is shown', () => {
  const text = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
  expect(excerpt(text, new Set(['w50']))).toMatch(/^… w44 .*w50.* w67 …$/);
  expect(excerpt(text, new Set(['w2']))).toMatch(/^w0 w1 w2 .* w23 …$/);
  expect(excerpt(text, new Set(['w99']))).toMatch(/^… w93 .* w99$/);
  expect(excerpt('Short.', new Set())).toBe('Short.');
});
