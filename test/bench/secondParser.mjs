// The cost of a single post that only Docusaurus's own parsers can read, in a blog whose other
// posts the quick parser reads.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateBlog } from './generateBlog.mjs';
import { measure } from './measure.mjs';

/** Two sizes, because what is loaded once counts most in a small blog. */
export const BLOGS = [50, 1000];

/**
 * @param {(siteDir: string) => object} check the command that checks a site
 * @param {string} dir an empty folder
 * @returns for each number of posts the CPU seconds without such a post and with one, round by round
 */
export function measureSecondParser(check, dir, rounds) {
  return Object.fromEntries(
    BLOGS.map((posts) => {
      const without = layOut(path.join(dir, `${posts}-without`), posts);
      const withOne = layOut(path.join(dir, `${posts}-with`), posts);
      addTable(withOne);
      const cpu = (siteDir) => measure(check(siteDir), path.join(dir, 'usage')).cpu;
      // Not counted: it loads the files into memory.
      cpu(without);
      cpu(withOne);
      const runs = Array.from({ length: rounds }, () => [cpu(without), cpu(withOne)]);
      return [posts, { without: runs.map(([one]) => one), with: runs.map(([, one]) => one) }];
    }),
  );
}

function layOut(siteDir, posts) {
  mkdirSync(siteDir, { recursive: true });
  generateBlog(siteDir, { posts });
  return siteDir;
}

/** The quick parser can't be sure about a single brace in code in a table. */
function addTable(siteDir) {
  const blog = path.join(siteDir, 'blog');
  const folder = readdirSync(blog).find((name) => name.endsWith('-event-7'));
  const file = path.join(blog, folder, 'index.md');
  const table = '\n| Sign | Meaning |\n| --- | --- |\n| `{` | opens |\n';
  writeFileSync(file, readFileSync(file, 'utf8') + table);
}
