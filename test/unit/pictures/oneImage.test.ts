import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureExpression } from '../../../src/plugin/images/remark/index.ts';
import { writeFiles } from '../../helpers/site.ts';
import { FILES, POST, remember, transform } from '../../helpers/transform.ts';

describe.each(['mdx', 'md'] as const)('in %s', (format) => {
  test.each([
    ['alt=""', 'alt=""'],
    ['hidden=""', 'hidden'],
    ['hidden="until-found"', 'hidden="until-found"'],
  ])('an image with %s keeps it in React’s form', async (written, shown) => {
    const { output } = await transform(format, `<img src="./hall.png" ${written} />`);
    expect(output).toContain(`src="./hall.png" ${shown} />`);
  });

  test('of two definitions with the same label, the first counts', async () => {
    const text = '![Hall][it]\n\n[it]: ./hall.png\n\n[it]: /img/stage.jpg\n';
    const { output } = await transform(format, text);
    expect(output).toContain('picture={picture("blog/fair/hall.png")}');
    expect(output).not.toContain('picture("static/img/stage.jpg")');
  });
});

test('an image without an address stays', async () => {
  const { output } = await transform('mdx', '<img src alt="A" />\n');
  expect(output).toBe('<img src alt="A" />\n');
});

test('a site’s own plugin gets the module of a local image, and nothing of others', async () => {
  const dir = writeFiles(FILES);
  const post = path.join(dir, POST);
  expect(await pictureExpression('./hall.png', post)).toBeUndefined();
  remember(dir, {});
  expect(await pictureExpression('./hall.png', post)).toMatch(
    /^require\("!.*hall\.png!.*"\)\.default$/,
  );
  for (const address of ['https://example.org/hall.png', './talk.mp4'])
    expect(await pictureExpression(address, post)).toBeUndefined();
});
