import type { JudgedReference } from './published/judgeReferences.ts';
import type { Content, PublishedBlog } from './published/publishedSite.ts';
import type { Reference } from './references/reference.ts';
import { isAtLeast } from './site/docusaurusVersion.ts';
import type { Site } from './site/site.ts';
import { count } from './text/values.ts';

/**
 * Hints about a run as a whole: one cause behind most findings, which can be fixed in one place.
 */
export function findHints({ localizedBlogs, site }: Content): string[] {
  const faulty = findFaulty(localizedBlogs);
  if (faulty.length < FEWEST) return [mdxHint(localizedBlogs, site)].filter(isHint);
  return [
    mdxHint(localizedBlogs, site),
    baseUrlHint(faulty, site.baseUrl),
    caseHint(faulty),
    missingFolderHint(faulty),
  ].filter(isHint);
}

/** Docusaurus 2 compiles posts with MDX 1, which accepted much that MDX now rejects. */
function mdxHint(localizedBlogs: readonly PublishedBlog[], site: Site): string | undefined {
  if (isAtLeast(site.docusaurus, '3.0')) return undefined;
  const files = localizedBlogs.flatMap(({ posts }) =>
    posts.flatMap(({ post }) => (post.syntax ? post.filePath : [])),
  );
  const found = new Set(files).size;
  if (found === 0) return undefined;
  return `This site runs Docusaurus ${site.docusaurus?.major}. Docusaurus 3 couldn’t compile ${count(found, 'post')}, which ${found === 1 ? 'was' : 'were'} checked as plain Markdown.`;
}

function isHint(hint: string | undefined): hint is string {
  return hint !== undefined;
}

/** Problems in a file that several locales share count once. */
function findFaulty(localizedBlogs: readonly PublishedBlog[]): JudgedReference[] {
  const faulty = new Map<Reference, JudgedReference>();
  for (const { posts } of localizedBlogs) {
    for (const { images, links } of posts.flatMap((post) => [post, ...post.judgedParts])) {
      for (const judged of [images, links]) {
        for (const one of judged)
          if (FAULTS.has(one.verdict.status)) faulty.set(one.reference, one);
      }
    }
  }
  return [...faulty.values()];
}

function baseUrlHint(faulty: readonly JudgedReference[], baseUrl: string): string | undefined {
  const without = faulty.filter(
    ({ verdict }) => verdict.status === 'unbundled' && verdict.reason === 'base-url',
  );
  if (!isMost(without, faulty)) return undefined;
  const start = commonStart(without.map(({ reference }) => reference.target));
  return `${without.length} of ${count(faulty.length, 'fault')} start with ${start} and baseUrl is ${baseUrl}: docusaurus-plugin-event-writeups/remark in the blog’s options adds it to all of them.`;
}

function caseHint(faulty: readonly JudgedReference[]): string | undefined {
  const wrong = faulty.filter(({ verdict }) => verdict.status === 'wrong-case');
  const folders = new Set(
    wrong.map(({ verdict }) => (verdict.status === 'wrong-case' ? folderOf(verdict.spelling) : '')),
  );
  const [folder] = folders;
  if (wrong.length < FEWEST || folders.size !== 1 || !folder) return undefined;
  return `All ${wrong.length} wrong-case paths are in ${folder}.`;
}

function missingFolderHint(faulty: readonly JudgedReference[]): string | undefined {
  const absent = faulty.filter(
    ({ verdict }) =>
      verdict.status === 'missing' &&
      verdict.reason === 'absent' &&
      verdict.suggestion === undefined,
  );
  if (!isMost(absent, faulty)) return undefined;
  const start = commonStart(absent.map(({ reference }) => reference.target));
  if (start === '/' || !start.startsWith('/')) return undefined;
  return `${absent.length} of ${count(faulty.length, 'fault')} start with ${start}: Was that folder moved, or never committed?`;
}

function isMost(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.length >= FEWEST && some.length * 4 >= all.length * 3;
}

/** The folder that all paths start with. */
function commonStart(paths: readonly string[]): string {
  let start = folderOf(paths[0] ?? '');
  while (start !== '' && !paths.every((path) => path.startsWith(start)))
    start = folderOf(start.slice(0, -1));
  return start;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

const FAULTS = new Set(['missing', 'wrong-case', 'unbundled']);

/** Below this number, a hint would be longer than the findings it sums up. */
const FEWEST = 3;
