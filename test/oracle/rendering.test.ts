import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { often } from '../helpers/cases.ts';
import { siteOf } from '../helpers/site.ts';
import { createGround } from './docusaurus.ts';
import { isException } from './exceptions.ts';
import { runningText } from './generate/runningText.ts';
import { createCompiler } from './mdxCompiler.ts';
import { createRenderer } from './renderer.ts';

const ground = createGround();
afterAll(() => ground.remove(), 60_000);

test('the check reports that a post cannot run when its page cannot be rendered', async () => {
  const compiler = await createCompiler(false);
  const part = 'export default () => null;\nexport const Named = () => null;\n';
  const dir = ground.layOut({
    config: {},
    files: {
      'blog/authors.yml': 'saim:\n  name: Saim\n',
      'blog/post.mdx': 'Text\n',
      'blog/part.mjs': part,
    },
  });
  const renderer = await createRenderer(path.join(dir, 'blog'));
  const site = siteOf(dir, { markdown: { mdx1Compat: { comments: false } } });
  await fc.assert(
    fc.asyncProperty(runningText(), async (text) => {
      const compiled = await compiler.compile(text, '/site/blog/post.mdx');
      if (!('code' in compiled)) return;
      const { failure } = await renderer.render(compiled.code);
      const texts = new Map([
        [path.join(dir, 'blog/post.mdx'), `---\nauthors: saim\n---\n\n${text}`],
      ]);
      const errors = checkSite(site, { texts }).diagnostics.filter(
        ({ severity }) => severity === 'error',
      );
      if (failure === undefined) expect(errors.map(({ message }) => message)).toEqual([]);
      else if (!isException('missed', failure)) expect(errors, failure).not.toEqual([]);
    }),
    often(60),
  );
});
