// Turns this repository into a new blog: `npm run fresh`. It removes this blog's posts, images, events and authors,
// and everything that only the plugin's developers need. It keeps the look, the plugin, the guide for writers, and
// one welcome post.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askAnswers, problemsOf } from './fresh/answers.mjs';
import { changes } from './fresh/changes.mjs';
import { newFiles } from './fresh/newFiles.mjs';
import { KEPT_DOCS, removals } from './fresh/removals.mjs';

const FORMATTED = ['docusaurus.config.ts', 'package.json', 'src/home', 'src/types.d.ts'];
const root = path.resolve(import.meta.dirname, '..');
const at = (name) => path.join(root, name);
const fail = (reason) => {
  console.error(`fresh: ${reason}`);
  process.exit(2);
};

const given = readWords();
if (git('status', '--porcelain'))
  fail(
    'Some files have changes that aren’t committed. Commit them first, so that you can undo this.',
  );
const asks = process.stdin.isTTY && process.stdout.isTTY && !given.yes;
const answers = asks ? await askAnswers(given) : given;
const problems = problemsOf(answers);
if (problems.length > 0) fail(problems.join(' '));

// Read before they're removed: some of the new files are made from them.
const texts = {
  ...changes(answers, (name) => readFileSync(at(name), 'utf8')),
  ...newFiles(answers),
};
for (const name of removals(root)) rmSync(at(name), { recursive: true, force: true });
for (const [name, text] of Object.entries(texts)) {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
// Formats the files as the linter wants them, whatever the name contains.
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
spawnSync(process.execPath, [biome, 'format', '--write', ...FORMATTED], { cwd: root });

console.log(`✔ ${answers.name} has one post, in blog/, and ${KEPT_DOCS.length + 1} pages of guide.

Next:
  1. npm start: look at it, and change the welcome post.
  2. Put your own logo, icons and social card into static/.
  3. npm test, then commit. docs/deploying.md explains how to publish it.`);

function readWords() {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: 'string' },
        url: { type: 'string' },
        'base-url': { type: 'string', default: '/' },
        author: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
    });
    return { ...values, baseUrl: values['base-url'], today: new Date().toISOString().slice(0, 10) };
  } catch (error) {
    return fail(
      `${error.message.split('\n')[0]} Options: --name, --url, --base-url, --author, --yes.`,
    );
  }
}

/** Returns git's output; nothing in a folder without git. */
function git(...words) {
  return spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout ?? '';
}
