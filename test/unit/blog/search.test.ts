import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../src/search/find.ts';
import { excerpt, highlight } from '../../../src/search/highlight.ts';
import { KINDS } from '../../../src/search/kinds.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import { fold, wordsIn } from '../../../src/search/words.ts';

const page = (main: string, head = '') =>
  `<!doctype html><title>T</title><meta name="description" content="About it.">${head}<nav>Menu</nav><main>${main}</main>`;

describe('the sections of a page', () => {
  test('are the text before its first heading, and the text below each heading', () => {
    const html = page(
      `<header><h1>Tromsø</h1><p>3 min read</p></header><div class="markdown"><p>One <b>wo</b>rd.</p><p>Two.</p>
       <h2 id="why">Why<a class="hash-link" href="#why">\u200B</a></h2><p>Because.</p><h3 id="x">X</h3>
       <pre><code>npm run</code><button>Copy</button></pre><img alt="A hall" src="x"></div>`,
    );
    expect(sectionsOf(html, false)).toEqual({
      title: 'Tromsø',
      about: 'About it.',
      sections: [
        { heading: '', hash: '', text: 'One word. Two.' },
        { heading: 'Why', hash: '#why', text: 'Because.' },
        { heading: 'X', hash: '#x', text: 'npm run A hall' },
      ],
    });
  });

  test('are only its description if the rest repeats other pages', () => {
    expect(sectionsOf(page('<h1>Meetup</h1><article>A post</article>'), true)).toEqual({
      title: 'Meetup',
      about: 'About it.',
      sections: [{ heading: '', hash: '', text: '' }],
    });
  });

  test('are the whole page if it is not an article', () => {
    expect(sectionsOf(page('<h1>DevOpsCon</h1><p>New York</p>'), false)?.sections).toEqual([
      { heading: '', hash: '', text: 'New York' },
    ]);
  });

  test('are empty for a page that search engines ignore', () => {
    const unlisted = page('<h1>Hidden</h1>', '<meta name="robots" content="noindex, nofollow">');
    expect(sectionsOf(unlisted, false)).toBeUndefined();
    expect(sectionsOf(page('Text'), false)).toBeUndefined();
  });

  test('keep words in different boxes apart, and the parts of one word together', () => {
    const html = page(
      `<h1>At <span>Quayside</span><span>2024</span></h1>
       <dl><dt>Where</dt><dd>Bergen<span class="street">Strandgaten 1</span></dd></dl>
       <p><b>Wo</b>rds and <a href="/x">link</a>s</p>
       <p><a href="/one">One</a><a href="/two">Two</a></p>
       <pre><code><span>npm</span><span>-x</span><br><span>run</span></code></pre>
       <ul><li>Talk<ul><li>Speaker</li></ul></li><li>Other</li></ul>`,
    );
    expect(sectionsOf(html, false)?.title).toBe('At Quayside 2024');
    expect(sectionsOf(html, false)?.sections.map(({ text }) => text)).toEqual([
      'Where Bergen Strandgaten 1 Words and links One Two npm-x run Talk Speaker Other',
    ]);
  });

  test('come with the data of the head: description, tags, and the names in the event', () => {
    const event = {
      '@type': 'Event',
      name: 'Harbour Day',
      image: { name: 'a card' },
      location: { name: 'Hall 3', address: { addressLocality: 'Bergen', addressCountry: 'NO' } },
      performer: [{ name: 'Ana Lima' }],
    };
    const head = `<meta property="article:tag" content="Meetup,On-call">
      <script type="application/ld+json">${JSON.stringify({ '@graph': [event] })}</script>`;
    const about =
      'About it. · Meetup · On-call · Harbour Day · Hall 3 · Bergen · Norway · Ana Lima';
    expect(sectionsOf(page('<h1>T</h1>', head), false)?.about).toBe(about);
    expect(sectionsOf(page('<h1>T</h1>', head), true)?.about).toBe('About it. · Meetup · On-call');
  });
});

describe('a query', async () => {
  const search = await createSearch([
    pageOf('Harbour Day', 'Seven talks, a night of on-call, and a storm.', {
      about: 'A day in Bergen · Kubernetes',
      sections: [{ heading: 'The storm', hash: '#storm', text: 'A boat came loose at midnight.' }],
    }),
    pageOf('Pagers', 'A pager that nobody hears.', { about: 'Two colours of pagers' }),
    pageOf('image-size', 'How large an image may be.', {
      kind: 'Guide',
      weight: 0.5,
      sections: [{ heading: 'Another level', hash: '#level', text: 'image-size: off' }],
    }),
    pageOf('image-size-limit', 'image-size, image-size and image-size.', {}),
    pageOf('Adding a post', 'One command.', {
      sections: [{ heading: 'A new tag', hash: '#tag', text: 'Add the tag that a post names.' }],
    }),
    pageOf('Kubernetes', '', { kind: 'Tag', weight: 0.5 }),
  ]);
  const addresses = (typed: string) => search(typed).found.map(({ address }) => address);

  test.each([
    ['a word of the text', 'midnight', ['/harbour-day#storm']],
    ['words in different parts of a page', 'bergen boat', ['/harbour-day']],
    ['a word that only its head has', 'bergen', ['/harbour-day']],
    ['the exact title, at the top of its page', 'image-size', ['/image-size', '/image-size-limit']],
    ['a title in other spelling', 'Image size', ['/image-size', '/image-size-limit']],
    ['a title in a question', 'how do I add a post?', ['/adding-a-post']],
    ['a word without its hyphen', 'oncall', ['/harbour-day']],
    ['a word with its hyphen', 'On-Call', ['/harbour-day']],
    ['a synonym', 'k8s', ['/kubernetes', '/harbour-day']],
    ['another spelling', 'color', ['/pagers']],
    ['the beginning of a word', 'pag', ['/pagers']],
    ['a slip', 'midnihgt', ['/harbour-day#storm']],
    ['a slip in a short word', 'boad', ['/harbour-day#storm']],
    ['nothing that is there', 'zeppelin', []],
    ['no word', ' - ', []],
  ])('finds %s: %s', (_, typed, expected) => {
    expect(addresses(typed)).toEqual(expected);
  });

  test('matches all words on a page, or some if no page has all', () => {
    expect(search('storm boat').hasAllWords).toBe(true);
    expect(search('storm zeppelin').hasAllWords).toBe(false);
    expect(addresses('storm pager zeppelin')).toEqual(['/pagers', '/harbour-day#storm']);
  });

  test('is shown where it matches: in the text, otherwise in the data of the head', () => {
    expect(search('midnight').found[0]?.text).toBe('A boat came loose at midnight.');
    expect(search('bergen').found[0]?.text).toBe('A day in Bergen · Kubernetes');
    expect([...(search('k8s').found[1]?.terms ?? [])]).toEqual(['kubernetes']);
  });
});

function pageOf(title: string, text: string, { sections = [], ...page }: Partial<SearchPage>) {
  const top = { heading: '', hash: '', text };
  const address = `/${title.toLowerCase().replaceAll(' ', '-')}`;
  const usual = { title, address, kind: 'Write-up', weight: 1, about: '' };
  return { ...usual, ...page, sections: [top, ...sections] };
}

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
])('the page /%s is found by %s', (path, label) => {
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

test('a word with hyphens is found whole and by its parts', () => {
  expect(wordsIn('The post-mortem, done.').map(({ word }) => word)).toEqual([
    ...['the', 'postmortem', 'post', 'mortem', 'done'],
  ]);
});

test('matches are marked as they are written', () => {
  expect(highlight('Who is on-call', new Set(['oncall']))).toEqual([
    { text: 'Who is ', isMatch: false },
    { text: 'on-call', isMatch: true },
  ]);
  expect(highlight('In Tromsø, the tromso-boat', new Set(['tromso']))).toEqual([
    { text: 'In ', isMatch: false },
    { text: 'Tromsø', isMatch: true },
    { text: ', the ', isMatch: false },
    { text: 'tromso', isMatch: true },
    { text: '-boat', isMatch: false },
  ]);
});

test('a long text is cut around the first match', () => {
  const text = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
  expect(excerpt(text, new Set(['w50']))).toMatch(/^… w44 .*w50.* w67 …$/);
  expect(excerpt(text, new Set(['w2']))).toMatch(/^w0 w1 w2 .* w23 …$/);
  expect(excerpt(text, new Set(['w99']))).toMatch(/^… w93 .* w99$/);
  expect(excerpt('Short.', new Set())).toBe('Short.');
});

describe('a hostile title', () => {
  const titles = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '__proto__ constructor toString',
    'hasOwnProperty',
    '\u202egnp.exe \u0000',
    'a'.repeat(100_000),
    'é\u0301'.repeat(1000),
  ];
  const pages = titles.map(
    (title, index): SearchPage => ({
      title,
      address: `/blog/${index}`,
      kind: 'Post',
      weight: 1,
      about: title,
      sections: [{ heading: title, hash: '', text: title }],
    }),
  );

  test('is found, and shown as it is', async () => {
    const search = await createSearch(pages);
    for (const [words, index] of [
      ['script alert', 0],
      ['onerror', 1],
      ['__proto__', 2],
      ['constructor', 2],
      ['hasOwnProperty', 3],
      ['gnp', 4],
    ] as const) {
      const [first] = search(words).found;
      expect(first?.address, words).toBe(`/blog/${index}`);
      const pieces = highlight(first?.title ?? '', first?.terms ?? new Set());
      expect(pieces.map(({ text }) => text).join('')).toBe(titles[index]);
      expect(
        pieces.some(({ isMatch }) => isMatch),
        words,
      ).toBe(true);
    }
  });

  test('is text after the page is read again', () => {
    const html = page('<h1>&lt;/script&gt;&lt;img src=x&gt;</h1><p>&lt;b&gt;</p>');
    const read = sectionsOf(html, false);
    expect([read?.title, read?.sections[0]?.text]).toEqual(['</script><img src=x>', '<b>']);
  });
});
