import path from 'node:path';
import { getTagsFile } from '@docusaurus/utils-validation';
import fc from 'fast-check';
import yaml from 'js-yaml';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { often } from '../helpers/cases.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

/** Whether Docusaurus refuses a tags file, and whether the check does. */
async function verdicts(text: string): Promise<{ theirs: boolean; ours: boolean }> {
  const dir = writeFiles({ 'blog/a.md': 'Text\n', 'blog/tags.yml': text });
  const contentPath = path.join(dir, 'blog');
  const contentPaths = { contentPath, contentPathLocalized: path.join(dir, 'none') };
  const read = getTagsFile({ tags: undefined, contentPaths } as Parameters<typeof getTagsFile>[0]);
  const theirs = await read.then(
    () => false,
    () => true,
  );
  const { diagnostics } = checkSite(siteOf(dir));
  return { theirs, ours: diagnostics.some(({ rule }) => rule === 'tags-file') };
}

const value = fc.constantFrom<unknown>(
  ...['', ' ', 'Meetup', '/meetup', 'meetup', 'kube-con', '5', null, true, 5, [], {}],
);
const tag = fc.oneof(
  fc.record(
    { label: value, description: value, permalink: value, lable: value },
    { requiredKeys: [] },
  ),
  fc.record(
    { label: fc.constant('A'), permalink: fc.constantFrom('/meetup', 'meetup', '/kube-con') },
    { requiredKeys: [] },
  ),
  value,
);

test('the check refuses a tags file exactly when Docusaurus does', async () => {
  const key = fc.constantFrom('meetup', 'Meetup', 'kube con', 'kubeCon', 'kube-con', 'a', '1');
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, tag, { maxKeys: 3 }), async (tags) => {
      const { theirs, ours } = await verdicts(yaml.dump(tags));
      expect(ours).toBe(theirs);
    }),
    often(200),
  );
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n'],
  ['comments only', '# meetup\n'],
  ['null', '~\n'],
  ['a list', '- meetup\n'],
  ['a word', 'meetup\n'],
  ['an empty map', '{}\n'],
  ['tags without fields', 'meetup:\nkubecon:\n'],
  ['YAML that does not parse', 'meetup: [\n'],
  ['a key twice', 'meetup:\nmeetup:\n'],
])('%s', async (_, text) => {
  const { theirs, ours } = await verdicts(text);
  expect(ours).toBe(theirs);
});
