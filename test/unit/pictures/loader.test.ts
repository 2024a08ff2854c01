import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pictureLoader from '../../../src/plugin/images/loader.ts';
import { writeFiles } from '../../helpers/site.ts';
import { remember } from '../../helpers/transform.ts';

const NOTHING = 'export default null;\nexport const src = undefined;\n';

let dir = '';
beforeAll(() => {
  dir = layOut();
  remember(dir, {});
});

describe('a build publishes no image from outside the site', () => {
  test.each([
    ['a link out of the site', 'blog/link.png'],
    ['a folder that is a link out of the site', 'blog/folder/secret.png'],
    ['a link in the static folder', 'static/link.png'],
    ['steps up', '../outside/secret.png'],
    ['steps up behind a folder', 'blog/../../outside/secret.png'],
    ['a named pipe', 'blog/pipe.png'],
    ['a device', 'blog/device.png'],
    ['what a process knows', 'blog/process.png'],
    ['a folder by the name of a picture', 'blog/folder.png'],
  ])('%s', async (_, file) => {
    expect(await load(file)).toEqual({ code: NOTHING, emitted: [] });
  });

  test('a link within the site is followed', async () => {
    const { code, emitted } = await load('blog/inside.png');
    expect(code).toContain('assets/images/inside-');
    expect(emitted).toHaveLength(1);
  });
});

function layOut(): string {
  const root = writeFiles(
    {
      'outside/secret.png': '',
      'site/blog/folder.png/a.txt': 'a',
      'site/static/hall.png': '',
    },
    afterAll,
  );
  const at = (name: string) => path.join(root, name);
  symlinkSync(at('outside/secret.png'), at('site/blog/link.png'));
  symlinkSync(at('outside/secret.png'), at('site/static/link.png'));
  symlinkSync(at('outside'), at('site/blog/folder'));
  symlinkSync('../static/hall.png', at('site/blog/inside.png'));
  symlinkSync('/dev/zero', at('site/blog/device.png'));
  symlinkSync('/proc/self/environ', at('site/blog/process.png'));
  execFileSync('mkfifo', [at('site/blog/pipe.png')]);
  return at('site');
}

/** Returns the loader's result for a file, whose path starts at the site. */
function load(file: string): Promise<{ code: string; emitted: string[] }> {
  const emitted: string[] = [];
  return new Promise((resolve, reject) => {
    pictureLoader.call({
      query: `?${new URLSearchParams({ site: dir, file })}`,
      mode: 'development',
      async: () => (error, code) =>
        error ? reject(error) : resolve({ code: code ?? '', emitted }),
      addDependency() {},
      addMissingDependency() {},
      emitWarning() {},
      emitFile: (name) => emitted.push(name),
    });
  });
}
