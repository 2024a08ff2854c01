import fc from 'fast-check';

/** Options of the pages plugin. */
export function pagesOptions() {
  return fc.record(
    {
      path: fc.constantFrom('src/pages', 'pages'),
      routeBasePath: fc.constantFrom('/', 'site', '/site/pages/'),
      include: fc.constantFrom(['**/*.{js,jsx,ts,tsx,md,mdx}'], ['**/*.mdx', '*.tsx']),
      exclude: fc.constantFrom([], ['**/team/**', '**/_*']),
    },
    { requiredKeys: [] },
  );
}

/** The site's own pages. */
export function pageFiles(): fc.Arbitrary<Record<string, string>> {
  return fc.subarray(Object.entries(FILES), { maxLength: 6 }).map(Object.fromEntries);
}

const page = 'export default () => null;\n';

const FILES: Record<string, string> = {
  'index.tsx': page,
  'about.js': page,
  'team/index.jsx': page,
  'team/ana.mdx': '# Ana\n',
  'own.md': '---\nslug: /somewhere/else\n---\n\nText\n',
  'relative.mdx': '---\nslug: beside\n---\n\nText\n',
  'draft.md': '---\ndraft: true\n---\n\nText\n',
  'unlisted.md': '---\nunlisted: true\n---\n\nText\n',
  'two words.md': 'Text\n',
  'é.tsx': page,
  '_hidden.tsx': page,
  '_parts/part.mdx': 'Text\n',
  '__tests__/a.tsx': page,
  'a.test.tsx': page,
  'types.d.ts': 'export {};\n',
  'INDEX.md': 'Text\n',
  'styles.module.css': '.a {}\n',
  'page.html.tsx': page,
  '.dot.tsx': page,
};
