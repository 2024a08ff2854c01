import { defineConfig, type Plugin } from 'vitest/config';
import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one line that any log reader understands. */
const countLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  },
};

/**
 * Packages as Node loads them for the command. The runner asks for their development builds, in which the remark
 * parsers stop at asserts, and refuse texts that Docusaurus publishes.
 */
const releasedBuilds: Plugin = {
  name: 'released-builds',
  configResolved({ ssr }) {
    const { resolve = {} } = ssr;
    resolve.conditions = resolve.conditions?.filter((name) => name !== 'development|production');
  },
};

/** One edit of one source file, as the mutation run asks for it (test/mutation); nothing is written. */
const mutant: Plugin = {
  name: 'mutant',
  enforce: 'pre',
  transform(code, id) {
    const { MUTANT } = process.env;
    if (!MUTANT) return undefined;
    const { file, start, end, text } = JSON.parse(MUTANT);
    return id === file ? code.slice(0, start) + text + code.slice(end) : undefined;
  },
};

export default defineConfig({
  test: {
    reporters: ['default', countLine],
    projects: [
      {
        plugins: [releasedBuilds, mutant],
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/build/**', 'test/browser/**'],
          setupFiles: ['test/helpers/countCases.ts'],
          // What the files import, the parsers of Docusaurus above all, is loaded once for each worker.
          isolate: false,
          maxWorkers: '100%',
          // A limit against hanging, not a measure: properties are tried hundreds of times, on any machine.
          testTimeout: 120_000,
        },
      },
      {
        plugins: [releasedBuilds],
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          globalSetup: 'test/helpers/compile.ts',
          // A build takes much memory, and for most of its time one core: two at a time, after everything else.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // One browser for all of them, and this blog built once.
          globalSetup: [
            'test/helpers/compile.ts',
            'test/helpers/browserServer.ts',
            'test/helpers/calendarReader.ts',
            'test/helpers/builtBlog.ts',
          ],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 600_000,
          // What a page comes to is waited for, as long as a busy machine needs.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
