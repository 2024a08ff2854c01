import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { runSchema } from '../../src/plugin/commands/schema.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { root } from '../helpers/run.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

describe('the schemas of this blog', () => {
  let judge: Record<'front-matter' | 'authors' | 'tags', ValidateFunction>;
  beforeAll(async () => {
    const schemas = await schemasOf(root);
    const of = (name: string) => compile(schemas[`${name}.schema.json`]);
    judge = { 'front-matter': of('front-matter'), authors: of('authors'), tags: of('tags') };
  });
  /** Editors read a YAML date as text. */
  const read = (file: string): unknown => yaml.parse(readFileSync(path.join(root, file), 'utf8'));
  const posts = readdirSync(path.join(root, 'blog'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.mdx?$/.test(file),
  );

  test('there are posts', () => {
    expect(posts.length).toBeGreaterThan(3);
  });

  test.each(posts)('%s passes', (file) => {
    const text = readFileSync(path.join(root, 'blog', file), 'utf8');
    accepts(judge['front-matter'], yaml.parse(text.split(/^---$/m)[1] ?? ''));
  });

  test('authors.yml and tags.yml pass', () => {
    accepts(judge.authors, read('blog/authors.yml'));
    accepts(judge.tags, read('blog/tags.yml'));
  });

  test.each([
    ['an author key', 'authors: [siam]', '/authors'],
    ['an author key that is text', 'authors: siam', '/authors'],
    ['an author twice', 'authors: [saim, saim]', '/authors'],
    ['a tag key', 'tags: [metup]', '/tags/0'],
    ['tags as text', 'tags: meetup', '/tags'],
    ['a draft that is a word', 'draft: "yes"', '/draft'],
    ['a list for a title', 'title: [a]', '/title'],
    ['a heading level', 'toc_max_heading_level: 9', '/toc_max_heading_level'],
    ['a format', 'mdx: { format: html }', '/mdx/format'],
    ['no words', 'keywords: []', '/keywords'],
  ])('%s: a typo in front matter fails, at its place', (_, text, place) => {
    expect(judge['front-matter'](yaml.parse(text))).toBe(false);
    const places = judge['front-matter'].errors?.map(({ instancePath }) => instancePath) ?? [];
    expect(places.some((found) => found.startsWith(place))).toBe(true);
  });

  test('every author and tag key of this blog is suggested', () => {
    const keys = (file: string) => Object.keys(read(file) as object);
    for (const author of keys('blog/authors.yml'))
      accepts(judge['front-matter'], { authors: [author] });
    for (const tag of keys('blog/tags.yml')) accepts(judge['front-matter'], { tags: [tag] });
  });

  test.each([
    ['an author without a name or a picture', 'saim:\n  nmae: Saim\n'],
    ['an author that is text', 'saim: Saim Safdar\n'],
    ['a page that is a word', 'saim:\n  name: Saim\n  page: "yes"\n'],
    ['a picture that is a number', 'saim:\n  image_url: 5\n'],
  ])('%s: a typo in authors.yml fails', (_, text) => {
    expect(judge.authors(yaml.parse(text))).toBe(false);
  });

  test.each([
    ['a field', 'meetup:\n  lable: Meetup\n'],
    ['an empty label', 'meetup:\n  label: ""\n'],
    ['a tag that is text', 'meetup: Meetup\n'],
    ['a list', '- meetup\n'],
  ])('%s: a typo in tags.yml fails', (_, text) => {
    expect(judge.tags(yaml.parse(text))).toBe(false);
  });
});

describe('the schemas of other blogs', () => {
  const blog = (options: object) =>
    configText({ presets: [['classic', { docs: false, blog: options }]] });
  const site = {
    'docusaurus.config.mjs': configText(),
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/tags.yml': 'meetup:\n  label: Meetup\n',
  };

  test('other tags are valid unless the blog refuses them', async () => {
    const other = { tags: ['another', { label: 'A', permalink: '/a' }] };
    const open = await schemasOf(writeFiles(site));
    accepts(compile(open['front-matter.schema.json']), other);
    const config = blog({ onInlineTags: 'throw' });
    const closed = await schemasOf(writeFiles({ ...site, 'docusaurus.config.mjs': config }));
    expect(compile(closed['front-matter.schema.json'])(other)).toBe(false);
    expect(compile(closed['front-matter.schema.json'])({ tags: ['meetup'] })).toBe(true);
  });

  test.each([
    ['no files', {}],
    ['empty files', { 'blog/authors.yml': '', 'blog/tags.yml': '' }],
    ['files that cannot be read', { 'blog/authors.yml': 'a: b: c', 'blog/tags.yml': '- x' }],
  ])('a blog with %s still has schemas', async (_, files) => {
    const config = blog({ onInlineTags: 'throw' });
    const schemas = await schemasOf(writeFiles({ 'docusaurus.config.mjs': config, ...files }));
    for (const schema of Object.values(schemas)) compile(schema);
    accepts(compile(schemas['front-matter.schema.json']), {
      title: 5,
      authors: { name: 'Somebody' },
      tags: ['any'],
    });
  });

  test('keys of every locale, and keys that equal object properties', async () => {
    const schemas = await schemasOf(
      writeFiles({
        ...site,
        'docusaurus.config.mjs': configText({
          i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
        }),
        'i18n/fr/docusaurus-plugin-content-blog/authors.yml': 'constructor:\n  name: C\n',
      }),
    );
    const judge = compile(schemas['front-matter.schema.json']);
    accepts(judge, { authors: ['saim', 'constructor'] });
    expect(judge({ authors: ['toString'] })).toBe(false);
  });

  test('a file with an error is named in one line, and the schemas have no keys of it', async () => {
    const dir = writeFiles({
      'docusaurus.config.mjs': configText({ onInlineTags: 'throw' }),
      'blog/a.md': 'Text\n',
      'blog/authors.yml': 'saim:\n  name: [\n',
      'blog/tags.yml': Buffer.from([0xff, 0xfe, 0xff]),
    });
    const notes: string[] = [];
    let text = '';
    const write = (part: string) => {
      text += part;
    };
    const note = (line: string) => notes.push(line);
    expect(await runSchema([dir], { write, note, color: false, environment: {} })).toBe(0);
    expect(notes).toEqual([
      'blog/authors.yml:2: This file isn’t valid YAML: [ is not closed. The schemas don’t contain its keys.',
      'blog/tags.yml:1: This file can’t be read (not-text: bytes that are not UTF-8). The schemas don’t contain its keys.',
    ]);
    const schemas = JSON.parse(text) as Record<string, object>;
    accepts(compile(schemas['front-matter.schema.json']), { tags: ['any'] });
  });

  test('the keys of the speakers file are suggested, and its fields are known', async () => {
    const speakers = 'ada:\n  name: Ada Lovelace\n  sameAs: https://social.example/@ada\n';
    const dir = writeFiles({
      ...site,
      'blog/speakers.yml': speakers,
      'docusaurus.config.mjs': configText(),
    });
    const schemas = await schemasOf(dir);
    const judge = compile(schemas['speakers.schema.json']);
    accepts(judge, yaml.parse(speakers));
    expect(judge({ ada: { name: 'Ada', url: 'nowhere' } })).toBe(false);
    expect(judge({ ada: { title: 'Engineer' } })).toBe(false);
    expect(judge({ ada: { name: 'Ada', mood: 'good' } })).toBe(false);
    expect(JSON.stringify(schemas['front-matter.schema.json'])).toContain('["saim","ada"]');
  });

  test('a second blog’s files start with its id; --out creates the folder', async () => {
    const plugins = [['@docusaurus/plugin-content-blog', { id: 'news', path: 'news' }]];
    const dir = writeFiles({ ...site, 'docusaurus.config.mjs': configText({ plugins }) });
    const out = path.join(dir, 'a/b');
    await schemasOf(dir, '--out', out);
    expect(readdirSync(out).sort()).toEqual([
      'authors.schema.json',
      'front-matter.schema.json',
      'news.authors.schema.json',
      'news.front-matter.schema.json',
      'news.speakers.schema.json',
      'news.tags.schema.json',
      'speakers.schema.json',
      'tags.schema.json',
    ]);
    for (const file of readdirSync(out))
      compile(JSON.parse(readFileSync(path.join(out, file), 'utf8')));
    // A second time it replaces them.
    await schemasOf(dir, '--out', out);
    expect(readdirSync(out)).toHaveLength(8);
  });

  test('exit code 2 and one line', async () => {
    const dir = writeFiles(site);
    mkdirSync(path.join(dir, 'x'));
    writeFileSync(path.join(dir, 'x/file'), '');
    const none = writeFiles({
      'docusaurus.config.mjs': blog({}).replace('"blog":{}', '"blog":false'),
    });
    const refused: [words: string[], line: RegExp][] = [
      [[none], /^docusaurus\.config\.mjs has no blog, so there’s nothing to describe\.$/],
      [[dir, 'x'], /^Name only one site: "x" is a second one\.$/],
      [[dir, '--oot', 'x'], /^There’s no option --oot\. Did you mean --out\?$/],
      [[dir, '--out', path.join(dir, 'x/file')], /x\/file can’t be written: EEXIST\.$/],
    ];
    for (const [words, line] of refused) {
      const refusal = schemasOf(...words);
      await expect(refusal).rejects.toThrow(line);
      await expect(refusal).rejects.toBeInstanceOf(UsageError);
    }
  });
});

async function schemasOf(...words: string[]): Promise<Record<string, object>> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  expect(
    await runSchema(words, { write, note: () => undefined, color: false, environment: {} }),
  ).toBe(0);
  return text === '' ? {} : (JSON.parse(text) as Record<string, object>);
}

function compile(schema: object | undefined): ValidateFunction {
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema ?? false);
}

function accepts(judge: ValidateFunction, value: unknown): void {
  judge(value);
  expect(judge.errors ?? []).toEqual([]);
}
