import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { good, withMuch } from '../../helpers/checkedBlogs.ts';
import { check } from '../../helpers/command.ts';
import { root } from '../../helpers/run.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the output', () => {
  test('stops when nobody reads it any more', async () => {
    const many = '![The hall](./gone.png)\n\n'.repeat(20_000);
    const siteDir = writeFiles({ ...good, 'blog/many.md': `---\nauthors: saim\n---\n\n${many}` });
    const script = path.join(root, 'lib/cli.js');
    const child = spawn(process.execPath, [script, 'check', '--format', 'json', siteDir]);
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('--list references: each reference with its result', async () => {
    const siteDir = writeFiles(withMuch);
    expect((await check(siteDir, '--list', 'references')).stdout).toMatchInlineSnapshot(`
      "blog/typo.md:5:11  img-string  missing  /img/gone.png  (absent)
      blog/typo.md:5:48  img-dynamic  unchecked  props.picture  (an expression that only running the code could resolve)
      blog/typo.md:7:10  md-link  found  /blog/meetup
      "
    `);
    expect((await check(siteDir, '--list', 'unchecked')).stdout).toMatchInlineSnapshot(`
      "blog/typo.md:5:48  img-dynamic  unchecked  props.picture  (an expression that only running the code could resolve)
      "
    `);
  });

  test('--list exits with code 0, because a list is no verdict', async () => {
    const siteDir = writeFiles(withMuch);
    expect(await check(siteDir)).toMatchObject({ status: 1 });
    expect(await check(siteDir, '--list', 'references')).toMatchObject({ status: 0, stderr: '' });
  });

  test('--list says so if there is nothing to list', async () => {
    const linked = { ...good, 'blog/link.md': `${good['blog/meetup.md']}[a link](/blog/meetup)\n` };
    expect(await check(writeFiles(linked), '--list', 'unchecked')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Every reference could be checked.\n',
      output: 'Every reference could be checked.\n',
    });
    expect(await check(writeFiles(good), '--list', 'references')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'The posts contain no references.\n',
    });
  });

  test('--list as JSON', async () => {
    const siteDir = writeFiles(withMuch);
    const { stdout } = await check(siteDir, '--list', 'references', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "references": [
          {
            "column": 11,
            "file": "blog/typo.md",
            "form": "img-string",
            "kind": "image",
            "line": 5,
            "reason": "absent",
            "status": "missing",
            "target": "/img/gone.png",
          },
          {
            "column": 48,
            "file": "blog/typo.md",
            "form": "img-dynamic",
            "kind": "image",
            "line": 5,
            "reason": "an expression that only running the code could resolve",
            "status": "unchecked",
            "target": "props.picture",
          },
          {
            "column": 10,
            "file": "blog/typo.md",
            "form": "md-link",
            "kind": "link",
            "line": 7,
            "reason": null,
            "status": "found",
            "target": "/blog/meetup",
          },
        ],
        "version": 1,
      }
    `);
    const unchecked = await check(siteDir, '--list', 'unchecked', '--format', 'json');
    expect(JSON.parse(unchecked.stdout)).toMatchInlineSnapshot(`
      {
        "references": [
          {
            "column": 48,
            "file": "blog/typo.md",
            "form": "img-dynamic",
            "kind": "image",
            "line": 5,
            "reason": "an expression that only running the code could resolve",
            "status": "unchecked",
            "target": "props.picture",
          },
        ],
        "version": 1,
      }
    `);
  });
});
