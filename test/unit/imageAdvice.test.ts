import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { findBy } from '../helpers/findBy.ts';

function textAt(text: string, { line, column, endColumn }: Diagnostic): string | undefined {
  return text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
}

describe('image-alt', () => {
  test.each([
    ['an expression', '<img src="/a.png" alt={"a photo of it"} />', 'a photo of'],
    ['a template', '<img src="/a.png" alt={`a photo of it`} />', 'a photo of'],
    ['a quote', '> ![a photo of it](/a.png)', 'a photo of'],
    ['a link', '[![a photo of it](/a.png)](/a.png)', 'a photo of'],
    ['a reference', '![a photo of it][a]\n\n[a]: /a.png', 'a photo of'],
    ['a reference that is its own label', '![image of it]\n\n[image of it]: /a.png', 'image of'],
    ['an address in angle brackets', '![ a photo of it](</a.png>)', ' a photo of'],
    ['brackets in the text', '![a photo of [it]](/a.png)', 'a photo of'],
    ['an element in an expression', '{[<img src="/a.png" alt="image of it" />]}', 'image of'],
  ])('marks the text in %s', (_, body, words) => {
    const post = `---\nauthors: saim\n---\n\n${body}\n`;
    const [found, ...others] = findBy('image-alt', { 'blog/a.mdx': post });
    expect(others).toEqual([]);
    expect(found && textAt(post, found)).toBe(words);
  });

  test.each([
    ['a source of a picture', '<picture><source srcSet="/a.png 2x" /></picture>'],
    ['a poster', '<video poster="/a.png" src="/a.mp4" />'],
    ['a background', '<div style={{backgroundImage: "url(/a.png)"}} />'],
    ['an import', 'import a from "./a.png";'],
    ['a component', '<Photo src="/a.png" />'],
    ['properties that only evaluation knows', '{[<img src="/a.png" {...more} />]}'],
    ['a choice of two pictures', '<img src={dark ? "/a.png" : "/b.png"} alt="The hall" />'],
    ['a picture that ARIA names', '<img src="/a.png" aria-label="The hall" />'],
    ['a decoration', '<img src="/a.png" role="presentation" />'],
  ])('is not required for %s', (_, body) => {
    const post = `---\nauthors: saim\n---\n\n${body}\n`;
    expect(findBy('image-alt', { 'blog/a.mdx': post })).toEqual([]);
  });
});

describe('the texts that image-alt rejects', () => {
  test.each([
    ['IMG_2034', 'is a file name'],
    ['Screenshot 2026-05-01 at 18.00.12', 'is a file name'],
    ['DSC00042', 'is a file name'],
    ['hall-2026.png', 'is a file name'],
    ['Screenshot', 'doesn’t describe the image'],
    ['Image 3', 'doesn’t describe the image'],
    ...[
      ...[
        'alt',
        'ALT',
        'Alt text',
        'the image',
        'Image (2)',
        'My screenshot',
        'enter image description here',
      ],
      ...[
        'Bild',
        'Ein Bild',
        'Bildschirmfoto 12',
        'Capture d’écran',
        "capture d'écran",
        'l’image',
        'Captura de pantalla',
      ],
      ...[
        'imagem',
        'Immagine 1',
        'Zrzut ekranu',
        'изображение',
        '图片1',
        '截图',
        '画像',
        '스크린샷',
        'صورة',
      ],
    ].map((alt) => [alt, 'doesn’t describe the image']),
  ])('says that "%s" %s', (alt, what) => {
    const post = `---\nauthors: saim\n---\n\n![${alt}](/a.png)\n`;
    expect(findBy('image-alt', { 'blog/a.md': post }).map(({ message }) => message)).toEqual([
      `The alt text "${alt}" ${what}.`,
    ]);
  });

  test.each([
    ...['Kubernetes', 'Image quality by format', 'Photographers at work', 'hall-2026'],
    ...[
      'Screenshot of the schedule',
      'A screenshot of two talks',
      'Screenshots of both',
      'Ein Bild der Halle',
    ],
    ...['Alt-J on stage', 'Cover of the programme', 'Figure of a dancer', '2', '图书馆'],
  ])('accepts "%s"', (alt) => {
    const post = `---\nauthors: saim\n---\n\n![${alt}](/a.png)\n`;
    expect(findBy('image-alt', { 'blog/a.md': post })).toEqual([]);
  });
});

describe('image-unused', () => {
  const post = '---\nauthors: saim\n---\n\nText\n';

  test('resolves references in drafts', () => {
    const files = {
      'blog/a/index.md': '---\nauthors: saim\ndraft: true\n---\n\n![The hall](./hall.png)\n',
      'blog/a/hall.png': '',
      'blog/b/hall.png': '',
    };
    expect(findBy('image-unused', files).map(({ file }) => file)).toEqual(['blog/b/hall.png']);
  });

  test.each([
    ['a drawing that names itself', { 'static/img/a.svg': '<svg name="a.svg"/>' }],
    ['what only the last build names', { 'static/img/a.svg': '', 'build/index.html': 'a.svg' }],
    ['what the baseline names', { 'static/img/a.svg': '', 'x.baseline.json': '"a.svg"' }],
    ['a name within a longer one', { 'static/img/a.svg': '', 'src/a.js': '"extra.svg"' }],
  ])('finds %s', (_, files) => {
    const found = findBy('image-unused', { 'blog/a.md': post, ...files });
    expect(found.map(({ file }) => file)).toEqual(['static/img/a.svg']);
  });

  test.each([
    ['another case, which image-case reports', '![](/img/A.svg)'],
    ['a form that image-unbundled reports', '<img src="./a.svg" />'],
    ['an expression', '{["a.svg"].map((name) => <img src={name} />)}'],
    ['a link', '[large](/img/a.svg)'],
  ])('counts an image as used if it is named by %s', (_, body) => {
    const files = { 'blog/x/index.mdx': `${post}\n${body}\n`, 'static/img/a.svg': '' };
    const beside = { ...files, 'blog/x/a.svg': '' };
    const found = findBy('image-unused', body.includes('./') ? beside : files);
    expect(found.map(({ file }) => file)).not.toContain('blog/x/a.svg');
    expect(body.includes('./') ? [] : found).toEqual([]);
  });
});

test('an image that no command makes smaller gets advice for its format', async () => {
  const text =
    '---\nauthors: saim\n---\n\n![A](./a.svg)\n\n<video poster="/img/b.avif" src="https://example.com/a.mp4" />\n';
  const more = 'a'.repeat(600_000);
  const pixel = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } });
  const found = findBy('image-weight', {
    'blog/a/index.md': text,
    'blog/a/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${more}--></svg>`,
    'static/img/b.avif': Buffer.concat([await pixel.avif().toBuffer(), Buffer.from(more)]),
  });
  expect(found.map(({ help }) => help)).toEqual([
    'The budget is 500 kB. Run it through SVGO, or export it as WebP or PNG.',
    'The budget is 500 kB. Export it with a lower quality.',
  ]);
});
