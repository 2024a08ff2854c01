import fc from 'fast-check';

/** Options of the blog plugin, each off its default in about half of the blogs. */
export function blogOptions(path: string): fc.Arbitrary<BlogOptions> {
  const reaction = fc.constantFrom('ignore', 'log', 'warn', 'throw');
  return fc.record(
    {
      routeBasePath: fc.constantFrom('blog', '/', `${path}/log`, `/${path}/`, 'écrits', 'docs'),
      tagsBasePath: fc.constantFrom('tags', 'topics', 'by/topic', '/t/', 'page'),
      archiveBasePath: fc.constantFrom('archive', null, 'all/old', '/past/'),
      authorsBasePath: fc.constantFrom('authors', 'people', 'who/writes', 'tags'),
      pageBasePath: fc.constantFrom('page', 'p', 'list/part', 'tags'),
      postsPerPage: fc.constantFrom<number | 'ALL'>(1, 2, 3, 'ALL'),
      include: fc.constantFrom(
        ['**/*.{md,mdx}'],
        ['**/*.md'],
        ['*.{md,mdx}'],
        ['**/*.mdx', 'sub/**'],
      ),
      exclude: fc.constantFrom([], ['**/sub/**'], ['**/README.md', '**/_*'], ['2024*']),
      authorsMapPath: fc.constantFrom('authors.yml', 'people/who.yml', 'authors.json'),
      tags: fc.constantFrom('tags.yml', 'topics.yml', false, null),
      sortPosts: fc.constantFrom('ascending', 'descending'),
      onInlineTags: reaction,
      onInlineAuthors: reaction,
      onUntruncatedBlogPosts: fc.constantFrom('ignore', 'warn'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<BlogOptions>;
}

export interface BlogOptions {
  id?: string;
  path?: string;
  authorsMapPath?: string;
  tags?: string | false | null;
}
