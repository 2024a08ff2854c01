import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/** A rule asked for as `rule.ts?start=1&end=2&text=…` is loaded with that edit; nothing is written. */
const broken: Plugin = {
  name: 'broken-rules',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    const edit = new URLSearchParams(query);
    if (!edit.has('start')) return undefined;
    const source = readFileSync(file, 'utf8');
    const [start, end] = [Number(edit.get('start')), Number(edit.get('end'))];
    return source.slice(0, start) + edit.get('text') + source.slice(end);
  },
};

export default defineConfig({
  plugins: [broken],
  test: {
    dir: import.meta.dirname,
    include: ['examples.ts'],
    // Those that no example notices are nothing to print: other tests are asked (run.mjs).
    reporters: [{}],
  },
});
