import fc from 'fast-check';

/** Options of the docs plugin. */
export function docsOptions() {
  return fc.record(
    {
      path: fc.constantFrom('docs', 'guide'),
      routeBasePath: fc.constantFrom('docs', '/', 'guide/of/it'),
      tagsBasePath: fc.constantFrom('tags', 'topics'),
      include: fc.constantFrom(['**/*.{md,mdx}'], ['**/*.md']),
      exclude: fc.constantFrom([], ['**/deep/**', '**/_*']),
      numberPrefixParser: fc.constantFrom(true, false),
      sidebarPath: fc.constantFrom(false as const),
      versions: fc.constantFrom({}, { current: { path: 'next' } }),
      onInlineTags: fc.constant('ignore'),
    },
    { requiredKeys: [] },
  );
}

/** Documents; there's always at least one, because the plugin refuses an empty folder. */
export function docsFiles(): fc.Arbitrary<Record<string, string>> {
  return fc
    .subarray(Object.entries(FILES), { maxLength: 8 })
    .map((entries) => ({ 'intro.md': '# Intro\n', ...Object.fromEntries(entries) }));
}

const FILES: Record<string, string> = {
  '01-first.md': '---\ntags: [One, two words]\n---\n\nText\n',
  '02-part/index.md': 'Text\n',
  '02-part/02-part.md': 'Text\n',
  '02-part/deep/README.md': 'Text\n',
  '02-part/deep/doc.mdx': 'Text\n',
  '02-part/_category_.json': '{"label": "The part", "link": {"type": "generated-index"}}',
  'group/a.md': 'Text\n',
  'group/b.md': '---\nslug: /beside/it\n---\n\nText\n',
  'group/c.md': '---\nslug: relative/../one\nid: own-id\n---\n\nText\n',
  'group/_category_.yml': 'label: A Group\nlink:\n  type: generated-index\n',
  'titled/a.md': '---\nid: other\n---\n\nText\n',
  'titled/_category_.yml': 'label: A Group\nlink:\n  type: generated-index\n  slug: /own/index\n',
  'drafts/d.md': '---\ndraft: true\ntags: [hidden]\n---\n\nText\n',
  'drafts/_category_.yml': 'link:\n  type: generated-index\n',
  'plain/x.md': '---\nunlisted: true\ntags: [hidden]\n---\n\nText\n',
  '2024-01-01-dated.md': 'Text\n',
  '3 - spaced.md': 'Text\n',
  '7.0-version.md': '---\nparse_number_prefixes: false\n---\n\nText\n',
  '_part.md': 'Text\n',
  'home.md': '---\nslug: /\n---\n\nText\n',
};
