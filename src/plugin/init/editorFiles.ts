import path from 'node:path';
import { authorsFileSchema } from '../schema/authorsFile.ts';
import { tagsFileSchema } from '../schema/tagsFile.ts';

/**
 * Files that make VS Code complete and check authors.yml and tags.yml, by path relative to the site. The schemas
 * don't contain the blog's own keys, so they stay valid.
 *
 * @param blogs their folders, relative to the site, and the authors files in them
 */
export function editorFiles(blogs: readonly BlogFolder[]): Record<string, string> {
  const files = (nameOf: (blog: BlogFolder) => string) =>
    blogs.map((blog) => path.posix.join(blog.path, nameOf(blog)));
  const settings = {
    'yaml.schemas': {
      '.vscode/schemas/authors.schema.json': files(({ authorsMapPath }) => authorsMapPath),
      '.vscode/schemas/tags.schema.json': files(() => 'tags.yml'),
    },
  };
  return {
    '.vscode/schemas/authors.schema.json': json(authorsFileSchema()),
    '.vscode/schemas/tags.schema.json': json(tagsFileSchema()),
    '.vscode/settings.json': json(settings),
    '.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

interface BlogFolder {
  path: string;
  authorsMapPath: string;
}
