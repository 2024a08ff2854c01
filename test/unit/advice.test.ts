import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { checkFiles } from '../helpers/site.ts';

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
  ])('points at the words in %s', (_, body, words) => {
    const post = `---\nauthors: saim\n---\n\n${body}\n`;
    const [found, ...others] = find('image-alt', { 'blog/a.mdx': post });
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
  ])('does not ask it of %s', (_, body) => {
    const post = `---\nauthors: saim\n---\n\n${body}\n`;
    expect(find('image-alt', { 'blog/a.mdx': post })).toEqual([]);
  });
});

describe('the words of image-alt', () => {
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
  ])('says of "%s" that it %s', (alt, what) => {
    const post = `---\nauthors: saim\n---\n\n![${alt}](/a.png)\n`;
    expect(find('image-alt', { 'blog/a.md': post }).map(({ message }) => message)).toEqual([
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
    expect(find('image-alt', { 'blog/a.md': post })).toEqual([]);
  });
});

describe('front-matter-unknown-key', () => {
  test('is repaired where one key alone is meant and takes the value', () => {
    const post = '---\nauthors: saim\ntgas: [a]\nimages: [a.png]\nauhtor: Saim\n---\n\nText\n';
    const fixes = find('front-matter-unknown-key', { 'blog/a.md': post }).map(({ fix }) =>
      fix?.edits.map(({ text }) => text),
    );
    // Hugo has `images`; `author` beside `authors` would end the build.
    expect(fixes).toEqual([['tags'], undefined]);
  });
});

describe('author-unused', () => {
  test('looks at every blog that shares the file', () => {
    const blog = (name: string) => ({
      id: name,
      path: name,
      routeBasePath: name,
      authorsMapPath: '../authors.yml',
    });
    const files = {
      'authors.yml': 'saim:\n  name: Saim\nada:\n  name: Ada\ngrace:\n  name: Grace\n',
      'one/a.md': '---\nauthors: saim\n---\n\nText\n',
      'two/a.md': '---\nauthors: ada\n---\n\nText\n',
    };
    const plugins = [
      ['content-blog', blog('one')],
      ['content-blog', blog('two')],
    ];
    const found = find('author-unused', files, { presets: [], plugins });
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['authors.yml:5']);
  });
});

describe('tag-spelling', () => {
  const fr = 'i18n/fr/docusaurus-plugin-content-blog';
  const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
  const spellings = (files: Record<string, string>) =>
    find('tag-spelling', files, { i18n }).map(({ file, message, help }) =>
      [file, message, help].join(' | '),
    );
  const tagged = (tag: string) => `---\nauthors: saim\ntags: [${tag}]\n---\n\nText\n`;

  test('compares the posts of one locale, and counts a post in it once', () => {
    const files = {
      'blog/a.md': tagged('kubecon'),
      'blog/b.md': tagged('kubecon'),
      [`${fr}/a.md`]: tagged('KubeCon'),
      [`${fr}/b.md`]: tagged('KubeCon'),
    };
    expect(spellings(files)).toEqual([]);
    expect(spellings({ ...files, 'blog/b.md': tagged('kubecon, Kube Con') })).toEqual([
      'blog/b.md | The tag "Kube Con" is spelled "kubecon" in 2 posts. | Delete it: the post already has "kubecon".',
    ]);
  });

  test('holds translations to the spelling of the posts that are not translated', () => {
    const files = {
      'blog/a.md': tagged('kubecon'),
      'blog/b.md': tagged('kubecon'),
      'blog/c.md': tagged('KubeCon'),
      // In French, KubeCon is the more frequent one.
      [`${fr}/a.md`]: tagged('KubeCon'),
      [`${fr}/b.md`]: tagged('kubecon'),
    };
    expect(spellings(files)).toEqual([
      'blog/c.md | The tag "KubeCon" is spelled "kubecon" in 2 posts. | Write "kubecon".',
      `${fr}/a.md | The tag "KubeCon" is spelled "kubecon" in 1 post. | Write "kubecon".`,
    ]);
  });

  test('takes none of two for right that are as frequent', () => {
    const files = {
      'blog/a.md': '---\nauthors: saim\ntags: [go]\n---\n\nText\n',
      'blog/b.md': '---\nauthors: saim\ntags: [Go]\n---\n\nText\n',
    };
    const found = find('tag-spelling', files);
    expect(found.map(({ file, help }) => `${file} ${help}`)).toEqual([
      'blog/b.md Write one of the two in all of them.',
    ]);
  });

  test('leaves to tag-unknown what tags.yml has in another spelling', () => {
    const files = {
      'blog/a.md': '---\nauthors: saim\ntags: [Meet Up]\n---\n\nText\n',
      'blog/tags.yml': 'meetup:\n  label: Meetup\n',
    };
    expect(find('tag-spelling', files)).toEqual([]);
    expect(find('tag-unknown', files)).toHaveLength(1);
  });
});

describe('date-mismatch', () => {
  test.each([
    ['a day that does not exist', 'blog/2026-03-01-a.md', '2026-02-30'],
    ['a month with one digit', 'blog/2026-5-1-a.md', '2026-05-01'],
    ['a date as text', 'blog/2026-05-01-a.md', '"2026-05-01 18:00"'],
    ['what Docusaurus cannot read', 'blog/2026-05-01-a.md', 'soon'],
  ])('passes over %s', (_, file, date) => {
    const post = `---\nauthors: saim\ndate: ${date}\n---\n\nText\n`;
    expect(find('date-mismatch', { [file]: post })).toEqual([]);
  });
});

describe('heading-order', () => {
  test('counts the headings of HTML, in MDX and in CommonMark', () => {
    const files = {
      'blog/a.mdx':
        '---\nauthors: saim\n---\n\n<h2>One</h2>\n\n> <h6>Quoted</h6>\n\n### Two\n\n<h5>Three</h5>\n',
      'blog/b.md':
        '---\nauthors: saim\nmdx:\n  format: md\n---\n\n<h2>One</h2>\n\n<!-- <h5> -->\n\n### Two\n\n<h5>Three</h5>\n',
    };
    const found = find('heading-order', files);
    expect(
      found.map(({ file, line, column, endColumn }) => [file, line, column, endColumn]),
    ).toEqual([
      ['blog/a.mdx', 11, 1, 4],
      ['blog/b.md', 13, 1, 4],
    ]);
  });

  test('names a heading of the first level that a lower one follows', () => {
    const post = '---\nauthors: saim\n---\n\n# Title\n\n## One\n\n# Two\n\n### Three\n';
    expect(find('heading-order', { 'blog/a.md': post }).map(({ message }) => message)).toEqual([
      'This is a second heading of level 1: the page’s title is the first.',
      'This heading has level 3, directly after one of level 1.',
    ]);
  });
});

describe('the level of', () => {
  const post = '---\nauthors:\n  name: Ada\n---\n\nText\n';
  test.each([
    ['ignore', []],
    ['log', ['info']],
    ['warn', ['warning']],
    ['throw', ['error']],
  ])('truncate-missing and author-inline follows the blog: %s', (severity, expected) => {
    const blog = { onUntruncatedBlogPosts: severity, onInlineAuthors: severity };
    for (const rule of ['truncate-missing', 'author-inline']) {
      const found = find(rule, { 'blog/a.md': post }, { presets: [['classic', { blog }]] });
      expect(found.map(({ severity }) => severity)).toEqual(expected);
    }
  });

  test('truncate-in-jsx is a warning in a post that is on no list, which Docusaurus builds', () => {
    const body = '<div>\n\nText\n\n{/* truncate */}\n\n</div>\n';
    const files = {
      'blog/a.mdx': `---\nauthors: saim\n---\n\n${body}`,
      'blog/b.mdx': `---\nauthors: saim\nunlisted: true\n---\n\n${body}`,
    };
    expect(find('truncate-in-jsx', files).map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
    ]);
  });
});

describe('truncate-missing', () => {
  test('finds a marker whose expression remembers where it stopped', () => {
    const post = '---\nauthors: saim\n---\n\nText\n\n<!-- more -->\n\nMore\n';
    const blog = { truncateMarker: /<!-- more -->/g };
    const files = { 'blog/a.md': post, 'blog/b.md': post };
    expect(find('truncate-missing', files, { presets: [['classic', { blog }]] })).toEqual([]);
  });

  test('advises a marker that the blog takes', () => {
    const files = { 'blog/a.md': '---\nauthors: saim\n---\n\nText\n' };
    const helpWith = (config: Record<string, unknown>) =>
      find('truncate-missing', files, config)[0]?.help;
    const blog = { truncateMarker: /<!-- more -->/ };
    expect(helpWith({ future: { v4: true } })).toContain('{/* truncate */}');
    expect(helpWith({ future: { v4: true }, markdown: { format: 'detect' } })).toContain(
      '<!-- truncate -->',
    );
    expect(helpWith({ presets: [['classic', { blog }]] })).toContain('the blog’s own');
  });

  test.each([
    ['after the front matter', '---\nauthors: saim\n---\n---\n\nText\n', '3:1-3:4'],
    ['at the begin of a post without one', 'Text\n', '1:1-1:1'],
  ])('points at the place %s', (_, post, place) => {
    const [found] = find('truncate-missing', { 'blog/a.md': post });
    expect(found && placeOf(found)).toBe(place);
  });
});

describe('image-unused', () => {
  const post = '---\nauthors: saim\n---\n\nText\n';

  test('follows the references of drafts to their files', () => {
    const files = {
      'blog/a/index.md': '---\nauthors: saim\ndraft: true\n---\n\n![The hall](./hall.png)\n',
      'blog/a/hall.png': '',
      'blog/b/hall.png': '',
    };
    expect(find('image-unused', files).map(({ file }) => file)).toEqual(['blog/b/hall.png']);
  });

  test.each([
    ['a drawing that names itself', { 'static/img/a.svg': '<svg name="a.svg"/>' }],
    ['what only the last build names', { 'static/img/a.svg': '', 'build/index.html': 'a.svg' }],
    ['what the baseline names', { 'static/img/a.svg': '', 'x.baseline.json': '"a.svg"' }],
    ['a name within a longer one', { 'static/img/a.svg': '', 'src/a.js': '"extra.svg"' }],
  ])('finds %s', (_, files) => {
    const found = find('image-unused', { 'blog/a.md': post, ...files });
    expect(found.map(({ file }) => file)).toEqual(['static/img/a.svg']);
  });

  test.each([
    ['another case, which image-case reports', '![](/img/A.svg)'],
    ['a form that image-unbundled reports', '<img src="./a.svg" />'],
    ['an expression', '{["a.svg"].map((name) => <img src={name} />)}'],
    ['a link', '[large](/img/a.svg)'],
  ])('counts as named by %s', (_, body) => {
    const files = { 'blog/x/index.mdx': `${post}\n${body}\n`, 'static/img/a.svg': '' };
    const beside = { ...files, 'blog/x/a.svg': '' };
    const found = find('image-unused', body.includes('./') ? beside : files);
    expect(found.map(({ file }) => file)).not.toContain('blog/x/a.svg');
    expect(body.includes('./') ? [] : found).toEqual([]);
  });
});

/** What one rule finds, whatever its own level. */
function find(
  id: string,
  files: Record<string, string>,
  config: Record<string, unknown> = {},
): Diagnostic[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const others = rules.filter((other) => other !== rule).map((other) => [other.id, 'off'] as const);
  const levels = {
    ...Object.fromEntries(others),
    ...(rule?.severity === 'off' && { [id]: 'warning' as const }),
  };
  const whole = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', ...files };
  return checkFiles(whole, config, { levels }).diagnostics;
}

function textAt(text: string, { line, column, endColumn }: Diagnostic): string | undefined {
  return text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
}

function placeOf({ line, column, endLine, endColumn }: Diagnostic): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}
