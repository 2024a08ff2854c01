import path from 'node:path';
import { permalinkOf } from '../check/posts/permalink.ts';
import { textIn } from '../check/site/readText.ts';
import type { Blog, Site } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';

/** What to print after a post is created: its file, its address, and the next steps. */
export function nextSteps(post: NewPost, site: Site, blog: Blog): string[] {
  const page = permalink(post, site, blog);
  const changed = [post.hasFolder ? 'the folder' : post.file, ...post.extended].join(' and ');
  return [
    `✔ ${post.file}`,
    ...post.extended.map((file) => `✔ ${file} has a new entry at the end. Complete it.`),
    `  It will be at ${site.url}${page}`,
    '',
    'Next:',
    `  1. Answer the questions in the file. Put images in ${post.images}.`,
    `  2. Run npm start, and see it at http://localhost:3000${page}`,
    `  3. Run ${checkCommand(site.dir)}, then commit ${changed} and open a pull request.`,
  ];
}

function permalink({ file, slug }: NewPost, site: Site, blog: Blog): string {
  const locale = site.locales.find(({ baseUrl }) => baseUrl === site.baseUrl) ?? site.locales[0];
  const address = locale ? permalinkOf(file, slug, blog, locale) : `/${slug}`;
  return site.trailingSlash ? `${address}/` : address;
}

/** Returns the command that runs the check in this site. */
function checkCommand(siteDir: string): string {
  try {
    const manifest: unknown = JSON.parse(textIn(path.join(siteDir, 'package.json')) ?? '{}');
    const part = (name: string) => {
      const value = isRecord(manifest) ? manifest[name] : undefined;
      return isRecord(value) ? value : {};
    };
    const script = Object.entries(part('scripts')).find(([, words]) =>
      /(?:event-writeups|cli\.m?js) check\b/.test(String(words)),
    );
    if (script) return `npm run ${script[0]}`;
    if (PACKAGE in { ...part('dependencies'), ...part('devDependencies') })
      return 'npx event-writeups check';
  } catch {
    // It may not be JSON.
  }
  // npm only knows the short name once the package is installed.
  return `npx ${PACKAGE} check`;
}

const PACKAGE = 'docusaurus-plugin-event-writeups';

export interface NewPost {
  /** Relative to the site, with forward slashes. */
  file: string;
  slug: string;
  /** Files that have new entries, relative to the site. */
  extended: string[];
  /** The folder for its images, relative to the site. */
  images: string;
  /** Whether it has a folder of its own. */
  hasFolder: boolean;
}
