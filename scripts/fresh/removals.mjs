import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The pages of the guide that writers and maintainers of a blog need. */
export const KEPT_DOCS = [
  'adding-a-post.md',
  'good-write-up.md',
  'pictures.md',
  'events.md',
  'import.md',
  'event-fields.md',
  'components.md',
  'deploying.md',
];

/**
 * Returns the files to remove: this blog's content, and everything that only the developers of the
 * plugin need.
 */
export function removals(root) {
  const inside = (dir, keeps) =>
    existsSync(path.join(root, dir))
      ? readdirSync(path.join(root, dir))
          .filter((name) => !keeps.includes(name))
          .map((name) => `${dir}/${name}`)
      : [];
  return [
    ...inside('blog', []),
    ...inside('docs', [...KEPT_DOCS, 'img']),
    ...inside('docs/img', ['event-card.png', 'events.png', 'gallery.webp', 'social-card.png']),
    ...inside('static/img/authors', []),
    ...inside('static/img/blogs', []),
    ...inside('scripts', [
      'cli.mjs',
      'compile.mjs',
      'bundle-packages.mjs',
      'print-headers.mjs',
      'no-can-parse.grit',
    ]),
    ...inside('test', ['unit', 'helpers']),
    ...inside('test/unit', ['blog']),
    ...inside('test/helpers', ['site.ts']),
    ...inside('.github/workflows', ['deploy.yml', 'pull-request.yml']),
    '.github/ISSUE_TEMPLATE/false-alarm.yml',
    'static/img/plugin',
    'src/pages/plugin.mdx',
    'src/pages/about-these-examples.md',
    'src/pluginPage',
    'action.yml',
    'CHANGELOG.md',
    'DEVELOPING.md',
    'SECURITY.md',
  ];
}
