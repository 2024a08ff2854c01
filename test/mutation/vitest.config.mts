import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { type Mutant, withSwitches } from './switches.mjs';

const folder = process.env.MUTATION ?? '';
const files: Record<string, Mutant[]> = JSON.parse(
  readFileSync(path.join(folder, 'files.json'), 'utf8'),
);

/** All mutants of a file at once, to be turned on one by one; nothing is written. */
const switches: Plugin = {
  name: 'switches',
  enforce: 'pre',
  transform(code, id) {
    const mutants = files[id];
    return mutants && withSwitches(code, mutants).code;
  },
};

export default defineConfig({
  plugins: [switches],
  test: {
    include: ['test/**/*.test.ts'],
    // What looks at time, and what compares whole sites with Docusaurus, takes minutes a try.
    exclude: ['build', 'browser', 'oracle', 'unit/hostile/growth.test.ts'].map(
      (name) => `test/${name}{,/**}`,
    ),
    runner: path.join(import.meta.dirname, 'runner.mts'),
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    dangerouslyIgnoreUnhandledErrors: true,
    // What fails is written down by the runner.
    reporters: [{}],
    silent: true,
  },
});
