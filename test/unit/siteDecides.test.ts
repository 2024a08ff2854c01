import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type CheckOptions, checkSite, createChecker } from '../../src/plugin/check/check.ts';
import { settleRewriting } from '../../src/plugin/check/verdicts/rewriting.ts';
import { settleFrontMatter } from '../../src/plugin/docusaurus/ownFrontMatter.ts';
import { settleTransforms } from '../../src/plugin/docusaurus/ownTransforms.ts';
import { checkFiles, siteOf, writeFiles } from '../helpers/site.ts';

const AUTHORS = { 'blog/authors.yml': 'kim:\n  name: Kim\n' };
const post = (text: string) => `---\nauthors: kim\n---\n\n${text}\n`;
const blog = (options: object) => ({
  presets: [['classic', { blog: { onUntruncatedBlogPosts: 'ignore', ...options } }]],
});
const said = ({ diagnostics, hints, summary }: ReturnType<typeof checkFiles>) => [
  summary.unchecked,
  ...diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message}`),
  ...hints,
];

test('processBlogPosts decides which posts exist: links to posts are unchecked, except to missing files', () => {
  const files = {
    ...AUTHORS,
    'blog/2026-01-01-a.md': post(
      '[b](/blog/2026/01/02/b) [c](./c.md) [d](/blog/d) ![A boat](./boat.png) ![A ship](/blog/ship.png) [e](/blog/e.pdf) [f](/f.pdf)',
    ),
    'blog/2026-01-02-b.md': post('Text'),
    'static/f.pdf': 'Slides',
  };
  expect(said(checkFiles(files, blog({ processBlogPosts: async () => [] })))).toEqual([
    3,
    '5 error There’s no post ./c.md.',
    '5 error There’s no image ./boat.png.',
    '5 error There’s no image /blog/ship.png.',
    'The config’s processBlogPosts can change which posts are published and where: 3 references not checked.',
  ]);
  const links = post('<a href="/sub/blog/b">B</a> [b](/blog/b)');
  expect(
    said(
      checkFiles(
        { ...AUTHORS, 'blog/a.md': links },
        { ...blog({ processBlogPosts: () => [] }), baseUrl: '/sub/' },
      ),
    )[0],
  ).toBe(2);
  expect(
    said(
      checkFiles({ ...AUTHORS, 'blog/a.md': post('Text') }, blog({ processBlogPosts: () => [] })),
    ),
  ).toEqual([0, 'The config’s processBlogPosts can change which posts are published and where.']);
});

test('a function as a hook decides what happens to a Markdown image or link without a file', () => {
  const files = {
    ...AUTHORS,
    'blog/a.md': post(
      '![A boat](./boat.png) <img src="/boat.png" alt="A ship" /> [b](./b.md) [a](./a.md) <a href="./c.md">c</a>',
    ),
  };
  const hooks = { onBrokenMarkdownImages: () => '/x.png', onBrokenMarkdownLinks: () => '/blog' };
  expect(said(checkFiles(files, { ...blog({}), markdown: { hooks } }))).toEqual([
    2,
    '5 error There’s no image /boat.png.',
    '5 error There’s no page ./c.md.',
    'The config’s markdown.hooks.onBrokenMarkdownImages decides what happens to missing files and pages: 1 reference not checked.',
    'The config’s markdown.hooks.onBrokenMarkdownLinks decides what happens to missing files and pages: 1 reference not checked.',
  ]);
});

describe('the config’s own parseFrontMatter', () => {
  type File = {
    fileContent: string;
    defaultParseFrontMatter(
      file: object,
    ): Promise<{ frontMatter: Record<string, unknown>; content: string }>;
  };
  const check = async (
    files: Record<string, string>,
    parseFrontMatter: (file: File) => unknown,
    options: CheckOptions = {},
  ) => {
    const site = siteOf(writeFiles({ ...AUTHORS, ...files }), {
      ...blog({}),
      markdown: { parseFrontMatter },
    });
    await settleFrontMatter(site);
    return said(checkSite(site, options));
  };

  test('sets fields and removes posts, as in Docusaurus', async () => {
    const files = {
      'blog/a.md': '---\ntitle: A\nlayout: post\n---\n\n[b](/blog/b)\n',
      'blog/b.md': '---\ntitle: B\npublished: false\n---\n\n![A boat](./boat.png)\n',
    };
    const parser = async (file: File) => {
      const parsed = await file.defaultParseFrontMatter(file);
      parsed.frontMatter.authors ??= ['kim'];
      if (parsed.frontMatter.published === false) parsed.frontMatter.draft = true;
      return parsed;
    };
    expect(await check(files, parser)).toEqual([
      0,
      '6 error /blog/b leads to a draft, which isn’t published.',
    ]);
  });

  test('may read any field, unless the settings are strict', async () => {
    const parser = (file: File) => file.defaultParseFrontMatter(file);
    const files = { 'blog/a.md': '---\nauthors: kim\ntitel: A\n---\n\nText\n' };
    const strict = { frontMatter: { strict: true, allow: [] } };
    expect(await check(files, parser)).toEqual([0]);
    expect(await check(files, parser, strict)).toEqual([
      0,
      '3 warning Docusaurus has no front matter key "titel".',
    ]);
  });

  test('may read front matter that is not YAML, and change the text', async () => {
    const files = { 'blog/a.md': '+++\ntitle = "A"\n+++\n\n{{boat}}\n\n![A ship](./ship.png)\n' };
    const parser = ({ fileContent }: File) => ({
      frontMatter: { title: 'A', authors: ['kim'] },
      content: fileContent.replace(/^\+\+\+[\s\S]*\+\+\+\n/, '').replace('{{boat}}', 'A boat'),
    });
    expect(await check(files, parser)).toEqual([0, '7 error There’s no image ./ship.png.']);
  });

  test('may leave front matter to Docusaurus’s own parser, whose problems remain', async () => {
    const parser = (file: File) => file.defaultParseFrontMatter(file);
    const files = {
      'blog/a.md': '\n---\ntitle: A\nauthors: kim\n---\n\nText\n',
      'blog/b.md': '---\nauthors: kim\ntitle: "A\n---\n\nText\n',
    };
    expect(await check(files, parser)).toEqual([
      0,
      '2 error The front matter doesn’t start on the first line, so it’s printed as text.',
      '3 error The front matter isn’t valid YAML: " is not closed.',
    ]);
  });

  test.each([
    ['---\ntitle: A\n', 'unclosed'],
    ['---\ntitle: [A\n---\n', 'unexpected end of the stream within a flow collection'],
  ])(
    'may leave another text to that parser, and fails with it: %j',
    async (fileContent, reason) => {
      const parser = (file: File) => file.defaultParseFrontMatter({ ...file, fileContent });
      expect(await check({ 'blog/a.md': post('Text') }, parser)).toEqual([
        0,
        `1 error The config’s parseFrontMatter fails on this post: ${reason}.`,
      ]);
    },
  );

  test('may give any key a meaning, unless keys are strict', async () => {
    const files = { 'blog/a.md': '---\nauthors: kim\ntitel: A\n---\n\nText\n' };
    const parser = (file: File) => file.defaultParseFrontMatter(file);
    expect(await check(files, parser)).toEqual([0]);
    const frontMatter = { strict: true, allow: [] };
    expect(await check(files, parser, { frontMatter })).toEqual([
      0,
      '3 warning Docusaurus has no front matter key "titel".',
    ]);
  });

  test('ends the build if it fails for a post', async () => {
    const parser = () => {
      throw new Error('No title.\nMore words');
    };
    expect(await check({ 'blog/a.md': post('Text') }, parser)).toEqual([
      0,
      '1 error The config’s parseFrontMatter fails on this post: No title.',
    ]);
  });
});

describe('a blog in the config without the blog plugin’s name', () => {
  const files = {
    ...AUTHORS,
    'blog/a.md': post('[b](/blog/b) ![A boat](./boat.png)'),
    'news/a.md': post('![A ship](./ship.png)'),
    'news/authors.yml': 'kim:\n  name: Kim\n',
    'plugins/blog.js': "const blog = require('@docusaurus/plugin-content-blog');\n",
    'plugins/other.js': 'module.exports = () => ({});\n',
  };
  const found = (config: Record<string, unknown>) =>
    said(checkFiles(files, config)).filter((words) => / error /.test(String(words)));
  const classic = ['classic', { blog: false }];

  test.each([
    ['a plugin in a file around it', { presets: [classic], plugins: [['./plugins/blog.js', {}]] }],
    [
      'the same without its ending, with a path',
      { presets: [classic], plugins: [['./plugins/blog', { path: 'blog' }]] },
    ],
    [
      'a function around it',
      {
        presets: [classic],
        plugins: [
          function own() {
            return ['@docusaurus/plugin-content-blog'];
          },
        ],
      },
    ],
    ['a preset of its own', { presets: [['@acme/docusaurus-preset', { blog: {} }]] }],
  ])('%s', (_, config) => {
    expect(found(config)).toEqual(['5 error There’s no image ./boat.png.']);
  });

  test('none if no plugin uses it, or its folder does not exist', () => {
    expect(
      siteOf('/nowhere', { presets: [['@acme/docusaurus-preset', { blog: {} }]] }).blogs,
    ).toEqual([]);
    expect(found({ presets: [classic], plugins: ['./plugins/other.js'] })).toEqual([]);
  });
});

describe('the blog’s own plugins', () => {
  type Node = { type: string; url?: string; children?: Node[] };
  const files = {
    ...AUTHORS,
    'blog/a.md': post('![A boat](cdn:boat.png) [b](./gone) ![A ship](./ship.png)'),
  };
  const prefix = () => (tree: Node) => {
    for (const child of tree.children ?? [])
      for (const node of child.children ?? [])
        if (node.url === './gone') node.url = 'https://example.org/gone';
  };

  test('fix an address if they rewrite it; addresses that they leave alone are checked', () => {
    expect(said(checkFiles(files, blog({ remarkPlugins: [prefix] })))).toEqual([
      1,
      '5 error There’s no image ./ship.png.',
      'The blog’s own remark and rehype plugins may change addresses: 1 reference not checked.',
    ]);
    expect(said(checkFiles(files, blog({ remarkPlugins: [() => () => {}] })))).toEqual([
      0,
      expect.stringMatching(/^5 error .*\.\/gone/),
      '5 error There’s no image ./ship.png.',
    ]);
  });

  test('may give an address that no browser loads a meaning, also after Docusaurus’s own plugins', () => {
    const pasted = { ...AUTHORS, 'blog/a.md': post('![A boat](attachment:boat.png)') };
    const resolve = () => (tree: Node) => {
      for (const child of tree.children ?? [])
        for (const node of child.children ?? []) node.url = node.url?.replace('attachment:', '/');
    };
    expect(said(checkFiles(pasted, blog({ remarkPlugins: [resolve] })))[0]).toBe(1);
    expect(said(checkFiles(pasted, blog({ remarkPlugins: [() => () => {}] })))).toEqual([
      0,
      '5 error Browsers load nothing from attachment:boat.png.',
    ]);
  });

  test.each(['remarkPlugins', 'rehypePlugins', 'beforeDefaultRehypePlugins'])(
    '%s see the address where they look for it, and never the front matter',
    (list) => {
      const type = list.startsWith('remark') ? 'paragraph' : 'element';
      const dropLinks = () => (tree: Node) => {
        tree.children = tree.children?.filter((child) => child.type !== type);
      };
      const post = '---\nauthors: kim\nimage: ./gone.png\n---\n\n[b](./gone)\n';
      const config = blog({ [list]: [dropLinks] });
      expect(said(checkFiles({ ...AUTHORS, 'blog/a.md': post }, config))).toEqual([
        1,
        '3 error There’s no image ./gone.png.',
        'The blog’s own remark and rehype plugins may change addresses: 1 reference not checked.',
      ]);
    },
  );

  test('may be slow, and all of them are waited for', async () => {
    const late = (rewrites: boolean) => () => async (root: unknown) => {
      await Promise.resolve();
      if (rewrites) Object.assign(root as object, { children: [] });
    };
    const judgeTwice = async (...rewriting: boolean[]) => {
      const config = blog({ beforeDefaultRemarkPlugins: rewriting.map(late) });
      const dir = writeFiles(files);
      const site = siteOf(dir, config);
      await settleTransforms(site);
      return said(checkSite(site));
    };
    for (const rewriting of [[false], [false, false, false]])
      expect(await judgeTwice(...rewriting)).toEqual([
        0,
        expect.stringMatching(/^5 error .*\.\/gone/),
        '5 error There’s no image ./ship.png.',
      ]);
    for (const rewriting of [[true], [false, true]])
      expect(await judgeTwice(...rewriting)).toEqual([
        2,
        'The blog’s own remark and rehype plugins may change addresses: 2 references not checked.',
      ]);
  });

  test('may answer too late for a check, and a later check knows', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const answers: (() => void)[] = [];
    const slow = () => () => new Promise<void>((resolve) => answers.push(resolve));
    const dir = writeFiles({ ...AUTHORS, 'blog/a.md': post('[b](./gone)') });
    const site = siteOf(dir, blog({ remarkPlugins: [slow] }));
    const checker = createChecker(site);
    expect(said(checker.check())[0]).toBe(1);
    const settled = settleRewriting(site.blogs);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await Promise.race([settled, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await settled).toBe(true);
    expect(said(checker.check())[0]).toBe(1);
    expect(await settleRewriting(site.blogs)).toBe(false);
    for (const answer of answers) answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(said(checker.check())).toEqual([0, expect.stringMatching(/^5 error .*\.\/gone/)]);
  });

  test('may do anything if they have not answered yet, or fail', () => {
    const unsure = [
      () => async () => {},
      () => () => {
        throw new Error('no');
      },
    ];
    for (const plugin of unsure) {
      expect(said(checkFiles(files, blog({ beforeDefaultRemarkPlugins: [plugin] })))).toEqual([
        2,
        'The blog’s own remark and rehype plugins may change addresses: 2 references not checked.',
      ]);
    }
  });
});
