import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import pictureLoader from '../../../src/plugin/images/loader.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';
import { remember } from '../../helpers/transform.ts';

const NOTHING = 'export default null;\nexport const src = undefined;\n';

let dir = '';
beforeAll(async () => {
  dir = layOut(await drawPicture({ width: 600, height: 400 }));
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

test('only a build for readers encodes, and only if the option says so', async () => {
  const original = await load('blog/photo.jpg');
  expect(original.emitted).toEqual([expect.stringMatching(/photo-[\da-f]{8}\.jpg$/)]);
  const encoded = await load('blog/photo.jpg', 'production');
  expect(encoded.emitted.length).toBeGreaterThan(1);
  expect(encoded.emitted.join()).toContain('.avif');
  // The page adds the width and the format, or shows the image as it is.
  const stem = /\bstem: __webpack_public_path__ \+ "assets\/images\/photo-[\da-f]+",/;
  expect(encoded.code).toMatch(stem);
  expect(original.code).not.toContain('stem');
  remember(dir, { encode: false });
  onTestFinished(() => remember(dir, {}));
  expect((await load('blog/photo.jpg', 'production')).emitted).toEqual(original.emitted);
});

function layOut(photo: Buffer): string {
  const root = writeFiles(
    {
      'outside/secret.png': '',
      'site/blog/folder.png/a.txt': 'a',
      'site/static/hall.png': '',
      'site/blog/photo.jpg': photo,
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
function load(file: string, mode = 'development'): Promise<{ code: string; emitted: string[] }> {
  const emitted: string[] = [];
  return new Promise((resolve, reject) => {
    pictureLoader.call({
      query: `?${new URLSearchParams({ site: dir, file })}`,
      mode,
      async: () => (error, code) =>
        error ? reject(error) : resolve({ code: code ?? '', emitted }),
      addDependency() {},
      addMissingDependency() {},
      emitWarning() {},
      emitFile: (name) => emitted.push(name),
    });
  });
}
