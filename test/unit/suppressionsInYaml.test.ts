import { describe, expect, test } from 'vitest';
import { onlyRules } from '../helpers/runCheck.ts';
import { checkFiles } from '../helpers/site.ts';

const OTHERS_OFF = onlyRules(
  'author-image-missing',
  'author-unknown',
  'image-missing',
  'canonical-invalid',
  'front-matter-unknown-key',
  'suppression-reason',
  'suppression-unused',
  'tag-unknown',
);
const authors = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };

describe('in front matter', () => {
  const tags = { 'blog/tags.yml': 'meetup:\nc#:\n' };
  const ignore = '# event-writeups-ignore tag-unknown: defined next week';
  test.each([
    ['above the entry', `${ignore}\ntags: [ada]`],
    ['above a list', `${ignore}\ntags:\n  - ada\n  - bob`],
    ['above a list that is not indented', `${ignore}\ntags:\n- ada\n- bob`],
    ['on the line of a value', `tags: [ada] ${ignore}`],
    ['on the line of a key', `tags: ${ignore}\n  - ada\n  - bob`],
    ['with a blank line between', `${ignore}\n\ntags: [ada]`],
    ['with another comment between', `${ignore}\n# the team\ntags: [ada]`],
    [
      'above an entry without a value',
      '# event-writeups-ignore canonical-invalid: known next week\ncanonical:',
    ],
    [
      'above a key at the start of its line',
      '# event-writeups-ignore front-matter-unknown-key: our own\ntitel: A',
    ],
    ['beside a # that is text', `tags: ["c#", ada] ${ignore}`],
  ])('%s', (_, yaml) => {
    expect(foundIn(yaml)).toEqual([]);
    expect(foundIn(yaml.replace(/\n/g, '\r\n'))).toEqual([]);
  });

  test('above one item of a list, it only applies to that item', () => {
    const yaml = `tags:\n  ${ignore}\n  - ada\n  - bob`;
    expect(foundIn(yaml)).toEqual(['tag-unknown bob']);
    expect(foundIn(`tags:\n  - ada ${ignore}\n  - bob`)).toEqual(['tag-unknown bob']);
  });

  test('stacked and for several rules, it only applies to the entry', () => {
    const image = '# event-writeups-ignore image-missing: comes with the photos';
    expect(foundIn(`${ignore}\n${image}\ntags: [ada]`)).toEqual(['suppression-unused']);
    expect(foundIn(`${ignore}\ntags: [ada]\n${image}\nimage: ./a.png`)).toEqual([]);
    expect(foundIn(`${ignore}\ntags: [ada]\nimage: ./a.png`)).toEqual(['image-missing ./a.png']);
  });

  test('it needs a reason', () => {
    expect(foundIn('# event-writeups-ignore tag-unknown\ntags: [ada]')).toEqual([
      'suppression-reason',
      'tag-unknown ada',
    ]);
  });

  test.each([
    ['a text in quotes', `title: "How to ${ignore}"\ntags: [ada]`],
    ['a text in quotes over lines', `title: "How to\n  ${ignore}"\ntags: [ada]`],
    ['a block of text', `description: |\n  ${ignore}\ntags: [ada]`],
    ['a # within a word', `title: Meetup${ignore.replaceAll(':', '')}\ntags: [ada]`],
  ])('it does not count in %s', (_, yaml) => {
    expect(foundIn(yaml)).toEqual(['tag-unknown ada']);
  });

  test('the body is not YAML', () => {
    const files = {
      ...authors,
      ...tags,
      'blog/a.mdx': `---\ntags: [ada]\n---\n\n${ignore}\n\nText\n`,
    };
    const { diagnostics } = checkFiles(files, {}, { levels: OTHERS_OFF });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['tag-unknown']);
  });

  /** The findings for a post with this front matter, each with its value. */
  function foundIn(yaml: string): string[] {
    const files = { ...authors, ...tags, 'blog/a.mdx': `---\n${yaml}\n---\n\nText\n` };
    return checkFiles(files, {}, { levels: OTHERS_OFF }).diagnostics.map(({ rule, message }) =>
      [rule, /"(.*)"|(\.\/\S*\w)/.exec(message)?.slice(1).join('')].filter(Boolean).join(' '),
    );
  }
});

describe('no comment hides errors that stop Docusaurus', () => {
  const reason = 'joins next week';
  test.each([
    ['an author whom nobody knows', 'author-unknown', 'authors: [ada]', []],
    ['a tag that the blog throws at', 'tag-unknown', 'tags: [ada]', [{ onInlineTags: 'throw' }]],
  ])('%s', (_, rule, yaml, [blog]) => {
    const { diagnostics } = checkFiles(
      {
        ...authors,
        'blog/tags.yml': 'meetup:\n',
        'blog/a.md': `---\n# event-writeups-ignore ${rule}: ${reason}\n${yaml}\n---\n\nText\n`,
      },
      blog ? { presets: [['classic', { blog }]] } : {},
      { levels: OTHERS_OFF },
    );
    expect(diagnostics.map(({ rule, line, message }) => [rule, line, message])).toEqual([
      ['suppression-unused', 2, 'This comment can’t hide an error that stops Docusaurus itself.'],
      [rule, 3, expect.stringContaining('"ada"')],
    ]);
  });
});

describe('in authors.yml', () => {
  const ignore = '# event-writeups-ignore author-image-missing: comes with the photos';
  const post = { 'blog/a.md': '---\nauthors: [saim, ada]\n---\n\nText\n' };
  const rest = '\nada:\n  name: Ada\n  image_url: /ada.png\n';
  test.each([
    ['above an author', `${ignore}\nsaim:\n  name: Saim\n  image_url: /saim.png${rest}`],
    ['above a field', `saim:\n  name: Saim\n  ${ignore}\n  image_url: /saim.png${rest}`],
    ['on the line', `saim:\n  name: Saim\n  image_url: /saim.png ${ignore}${rest}`],
    ['on the author’s line', `saim: ${ignore}\n  name: Saim\n  image_url: /saim.png${rest}`],
  ])('%s', (_, yaml) => {
    expect(
      checkFiles({ ...post, 'blog/authors.yml': yaml }, {}, { levels: OTHERS_OFF }).diagnostics.map(
        ({ message }) => message,
      ),
    ).toEqual(['The image of "ada" doesn’t exist: /ada.png.']);
  });
});
