import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../../helpers/run.ts';
import { writeFiles } from '../../helpers/site.ts';

const MARKER = '<!-- event-writeups review -->';
const COMMIT = 'a'.repeat(40);
const PULL = { number: 7, head: { sha: COMMIT } };
const bot = { login: 'github-actions[bot]' };

describe('the script that publishes the comment', () => {
  test('comments once, and updates that comment later', async () => {
    const github = await standIn([PULL]);
    expect(await publish(github, `${MARKER}\n\nFirst "quoted" \`line\`\n`)).toBe(
      'Commented on #7.\n',
    );
    expect(await publish(github, `${MARKER}\n\nSecond\n`)).toBe('Updated the comment on #7.\n');
    expect(github.comments).toEqual([{ id: 1, user: bot, body: `${MARKER}\n\nSecond\n` }]);
    expect(github.asked[0]).toBe(
      'GET /repos/our/blog/pulls?head=someone:posts/%22x%22&state=open&per_page=100',
    );
  });

  test('finds its comment behind a hundred others, and leaves other people’s alone', async () => {
    const github = await standIn([PULL]);
    github.comments.push(
      { id: 90, user: { login: 'mallory' }, body: `${MARKER} mine` },
      ...Array.from({ length: 120 }, (_, id) => ({ id: 100 + id, user: bot, body: 'Something' })),
      { id: 300, user: bot, body: `${MARKER}\n\nOld\n` },
    );
    expect(await publish(github, `${MARKER}\n\nNew\n`)).toBe('Updated the comment on #7.\n');
    expect(github.comments.find(({ id }) => id === 90)?.body).toBe(`${MARKER} mine`);
    expect(github.comments.find(({ id }) => id === 300)?.body).toBe(`${MARKER}\n\nNew\n`);
  });

  test('does nothing if another commit has followed, or no pull request is open', async () => {
    const newer = { number: 7, head: { sha: 'b'.repeat(40) } };
    for (const pulls of [[newer], []]) {
      const github = await standIn(pulls);
      expect(await publish(github, `${MARKER}\n\nText\n`)).toBe(
        'No open pull request ends with this commit.\n',
      );
      expect(github.comments).toEqual([]);
    }
  });

  test('fails if GitHub refuses', async () => {
    const github = await standIn([PULL], 403);
    await expect(publish(github, `${MARKER}\n\nText\n`)).rejects.toThrow('403');
  });
});

/** Runs the script in the workflow. */
function publish({ url }: GitHub, comment: string): Promise<string> {
  const file = path.join(root, '.github/workflows/comment.yml');
  const { jobs } = yaml.load(readFileSync(file, 'utf8')) as Workflow;
  const script = jobs.publish.steps.at(-1)?.run ?? '';
  const temp = writeFiles({ 'comment/comment.md': comment });
  const env = {
    PATH: process.env.PATH,
    GITHUB_API_URL: url,
    GH_REPO: 'our/blog',
    GH_TOKEN: 'token',
    OWNER: 'someone',
    BRANCH: 'posts/"x"',
    COMMIT,
    RUNNER_TEMP: temp,
  };
  return new Promise((resolve, reject) => {
    execFile('bash', ['-e', '-c', script], { env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr + stdout)) : resolve(stdout),
    );
  });
}

/** The part of GitHub's API that the script uses. */
async function standIn(pulls: object[], refused?: number): Promise<GitHub> {
  const comments: Comment[] = [];
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://github.test');
    asked.push(`${request.method} ${decodeURIComponent(request.url ?? '').replaceAll('"', '%22')}`);
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    if (request.headers.authorization !== 'Bearer token' || refused) {
      response.statusCode = refused ?? 401;
      return answer({ message: 'No' });
    }
    if (pathname === '/repos/our/blog/pulls') return answer(pulls);
    if (request.method === 'GET' && pathname === '/repos/our/blog/issues/7/comments') {
      const page = Number(searchParams.get('page'));
      return answer(comments.slice(page * 100 - 100, page * 100));
    }
    const { body } = JSON.parse(text);
    if (request.method === 'POST' && pathname === '/repos/our/blog/issues/7/comments')
      comments.push({ id: comments.length + 1, user: bot, body });
    const id = /^\/repos\/our\/blog\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    const known = comments.find((comment) => String(comment.id) === id);
    if (request.method === 'PATCH' && known) known.body = body;
    return answer({});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, comments, asked };
}

interface GitHub {
  url: string;
  comments: Comment[];
  asked: string[];
}

interface Comment {
  id: number;
  user: { login: string };
  body: string;
}

interface Workflow {
  jobs: { publish: { steps: { run?: string }[] } };
}
