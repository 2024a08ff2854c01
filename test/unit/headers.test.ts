import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Run, root, runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

const OWN = '<script>theme()</script>';

function printHeaders(pages: Record<string, string>): Promise<Run> {
  const dir = writeFiles({ 'index.html': OWN, '404.html': OWN, ...pages });
  const script = path.join(root, 'scripts/print-headers.mjs');
  return runNode(script, ['json', dir], { cwd: root });
}

/** Returns the directives for frames and images in the headers of a built page. */
async function policyOf(html: string): Promise<Record<string, string | undefined>> {
  const { stdout } = await printHeaders({ 'blog/post/index.html': html });
  const headers = JSON.parse(stdout) as Record<string, string>;
  const policy = (headers['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  });
  const { 'frame-src': frames, 'img-src': pictures } = Object.fromEntries(policy);
  return { frames, pictures };
}

test('a blog without external content allows no other host', async () => {
  const html =
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x"><a href="https://youtu.be/a">A video</a>';
  expect(await policyOf(html)).toEqual({ frames: undefined, pictures: "'self' data:" });
});

test('players and images work for the hosts on the pages, and for no others', async () => {
  const html = `
    <a href="https://www.youtube.com/watch?v=a" data-player="https://www.youtube-nocookie.com">A</a>
    <a href="https://tube.example/w/a" data-player="https://tube.example">B</a>
    <iframe src="https://player.vimeo.com/video/1?dnt=1"></iframe>
    <iframe src="//player.vimeo.com/video/2"></iframe>
    <iframe src="/own.html"></iframe>
    <iframe src="https://"></iframe>
    <img src="https://avatars.example/u/1?v=4">
    <picture><source srcset="/a.webp 1x, https://cdn.example/a.webp 2x"><img src="/a.jpg"></picture>
    <video poster="https://stills.example/a.jpg"><source src="https://films.example/a.mp4"></video>`;
  expect(await policyOf(html)).toEqual({
    frames: "'self' https://www.youtube-nocookie.com https://tube.example https://player.vimeo.com",
    pictures: "'self' data: https://avatars.example https://cdn.example https://stills.example",
  });
});

test('only scripts that are on all pages are allowed; a page with another one is named, and no policy is printed', async () => {
  const hash = createHash('sha256').update('theme()').digest('base64');
  const sound = await printHeaders({
    'blog/post/index.html': `${OWN}<script type="application/ld+json">{"name": "A"}</script><script src="/a.js"></script>`,
  });
  expect(sound.stdout).toContain(`script-src 'self' 'sha256-${hash}';`);
  for (const script of ['<script>alert(1)</script>', '<script type=module>alert(1)</script>'])
    expect(await printHeaders({ 'blog/post/index.html': OWN + script })).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        "blog/post/index.html has a script that 404.html doesn't have: alert(1)\nOnly scripts that all pages have are allowed.\n",
    });
});

test.each([
  [
    'a directive',
    '<img src="https://x;script-src-elem/a.png"><img src="https://evil.example/a.png">',
  ],
  ['the end of a line for nginx', `<img src='https://x"$y/a.png'>`],
  ['all hosts below one', '<iframe src="https://*.example/"></iframe>'],
  ['a host in a list', '<img srcset="/a.png 1x, //x;form-action/b.png 2x">'],
  ['a player', '<a data-player="https://x;frame-ancestors">A</a>'],
])('no address on a page adds %s to the policy: the page is named', async (_, html) => {
  const { status, stdout, stderr } = await printHeaders({ 'blog/post/index.html': html });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^blog\/post\/index\.html has an address with a host that can’t exist: /);
});

test('numeric hosts, hosts with a port, and hosts with non-ASCII letters are recognised', async () => {
  const html =
    '<img src="https://192.0.2.1:8443/a.png"><img src="https://[2001:db8::1]/a.png"><img src="https://my_bucket.example/a.png"><img src="https://bücher.example/a.png">';
  expect((await policyOf(html)).pictures).toBe(
    "'self' data: https://192.0.2.1:8443 https://[2001:db8::1] https://my_bucket.example https://xn--bcher-kva.example",
  );
});
