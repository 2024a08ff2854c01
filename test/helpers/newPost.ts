import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runNew } from '../../src/plugin/commands/new.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { type Ask, Cancelled } from '../../src/plugin/new/questions.ts';
import type { Run } from './run.ts';
import { writeFiles } from './site.ts';

/** A blog with two authors and two tags. */
export const plainBlog = {
  'docusaurus.config.mjs': configOf({}),
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\nmaren:\n  name: Maren Solberg\n',
  'blog/tags.yml': 'meetup:\n  label: Meetup\nconference:\n  label: Conference\n',
  'blog/old.md':
    '---\nslug: Old-Meetup\nauthors: [saim]\ntags: [conference]\ndate: 2025-01-01\n---\n\nText\n\n{/* truncate */}\n',
};

/** Options for a whole post. */
export const wholePost = [
  ...['--event', 'DevOpsCon', '--date', '2026-09-26', '--end', '2026-09-28'],
  ...['--place', 'New York City', '--author', 'saim', '--tag', 'meetup'],
];

export function configOf(config: Record<string, unknown>, blog: Record<string, unknown> = {}) {
  const whole = {
    title: 'A site',
    url: 'https://example.com',
    future: { v4: true },
    presets: [['classic', { docs: false, blog }]],
    ...config,
  };
  return `export default ${JSON.stringify(whole)};\n`;
}

/** Creates a blog; files that are `undefined` are left out of the plain one. */
export function layOut(files: Record<string, string | undefined> = {}): string {
  const all = Object.entries({ ...plainBlog, ...files });
  return writeFiles(
    Object.fromEntries(all.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
  );
}

/** Runs `event-writeups new` on 3 October 2026, in this process. */
export async function startPost(
  siteDir: string,
  words: readonly string[],
  ask?: Ask,
): Promise<Pick<Run, 'status' | 'stdout' | 'stderr'>> {
  let stdout = '';
  let stderr = '';
  const output = {
    write: (text: string) => {
      stdout += text;
    },
    note: (line: string) => {
      stderr += `${line}\n`;
    },
    color: false,
    environment: {},
  };
  const situation = { now: new Date(2026, 9, 3, 23, 59), ask };
  try {
    const status = await runNew([siteDir, ...words], output, situation);
    return { status, stdout, stderr };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { status: 2, stdout, stderr: `${stderr}${error.message}\n` };
  }
}

/**
 * Returns every file and folder below a folder, folders with a slash at the end, with the files'
 * content.
 */
export function contentOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(dir, name);
      return statSync(file).isDirectory() ? [`${name}/`, ''] : [name, readFileSync(file, 'utf8')];
    }),
  );
}

/**
 * Simulates a user who gives these answers: text, or the label of a choice (its beginning is enough); `undefined`
 * accepts the field's value, or the first choice. After a rejected answer, the next one is used.
 */
export function personWho(answers: (string | undefined)[]): Ask & { heard: string[] } {
  const left = [...answers];
  const heard: string[] = [];
  const next = (question: string) => {
    heard.push(question);
    if (left.length === 0) throw new Cancelled();
    return left.shift();
  };
  return {
    heard,
    async text({ message, initial, problemOf }) {
      for (;;) {
        const answer = next(`${message} [${initial ?? ''}]`) ?? initial ?? '';
        const problem = problemOf(answer);
        if (problem === undefined) return answer;
        heard.push(`! ${problem}`);
      }
    },
    async choose({ message, options }) {
      const wanted = next(`${message} [${options.map(({ label }) => label).join(' | ')}]`) ?? '';
      const option = options.find(({ label }) => label.startsWith(wanted));
      if (!option) throw new Error(`"${message}" has no answer "${wanted}".`);
      return option.value;
    },
  };
}
