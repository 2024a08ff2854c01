import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readPost } from '../../src/plugin/check/posts/post.ts';
import { positionAt } from '../../src/plugin/check/text/source.ts';
import { often } from '../helpers/cases.ts';
import { siteOf } from '../helpers/site.ts';
import { silence } from './docusaurus.ts';
import { isException } from './exceptions.ts';
import { mdxText } from './generate/mdxText.ts';
import { createCompiler } from './mdxCompiler.ts';

afterAll(silence());

const DIALECTS: { name: string; format: 'mdx' | 'md'; comments: boolean }[] = [
  { name: 'MDX with HTML comments', format: 'mdx', comments: true },
  { name: 'MDX', format: 'mdx', comments: false },
  { name: 'CommonMark', format: 'md', comments: true },
];

test.for(DIALECTS)(
  'the check refuses what Docusaurus’s MDX compiler refuses, on the same line: $name',
  async ({ format, comments }) => {
    const compiler = await createCompiler(comments);
    const filePath = `/site/blog/post.${format}`;
    await fc.assert(
      fc.asyncProperty(mdxText(format, comments), async (text) => {
        const compiled = await compiler.compile(text, filePath);
        const line = refusedLine(text, filePath, comments);
        if ('code' in compiled) expect(line, 'refused, and it compiles').toBeUndefined();
        else if (line !== undefined || !isException('missed', compiled.reason)) {
          expect(line, `not refused: ${compiled.reason}`).toBeDefined();
          expect(
            isNear(line, compiled),
            `on line ${line}: ${compiled.line} ${compiled.reason}`,
          ).toBe(true);
        }
      }),
      often(100),
    );
  },
);

/** Returns the line on which the check refuses a text. */
function refusedLine(text: string, filePath: string, comments: boolean): number | undefined {
  const site = siteOf('/site', { markdown: { format: 'detect', mdx1Compat: { comments } } });
  const [blog] = site.blogs;
  if (!blog) throw new Error('The site of this test has no blog.');
  const { syntax, clash, source } = readPost(filePath, 'blog/post', { text }, site.markdown, blog);
  const fault = syntax ?? clash;
  return fault && positionAt(source, fault.range.start).line;
}

/**
 * Whether a line is within one of the compiler's place, or of a place in its reason. The check
 * reports an unclosed construct where it opens, and the compiler at the end of the text.
 */
function isNear(
  line: number | undefined,
  { line: given, reason, isAtEnd }: { line: number | undefined; reason: string; isAtEnd?: boolean },
): boolean {
  if (isAtEnd) return (line ?? Number.POSITIVE_INFINITY) <= (given ?? 0);
  const named = [...reason.matchAll(/\((\d+):\d+/g)].map(([, number]) => Number(number));
  return [given, ...named].some((one) => one === undefined || Math.abs(one - (line ?? 0)) <= 1);
}
