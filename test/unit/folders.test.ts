import { expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

const post = (text: string) => `---\nauthors: saim\n---\n\n${text}\n`;
const authors = 'saim:\n  name: Saim\n';

test('a folder whose name starts like the static folder has no address', () => {
  const { diagnostics } = checkFiles({
    'blog/authors.yml': authors,
    'blog/a.md': post('<img src="/../static-old/hall.png" alt="A hall" />'),
    'static-old/hall.png': '',
  });
  expect(diagnostics.map(({ rule }) => rule)).toContain('image-missing');
});

test('a post of another blog, whose folder starts with the same name, is not suggested', () => {
  const files = {
    'blog/authors.yml': authors,
    'blog/a.md': post('[The meetup](../blog-team/metup.md)'),
    'blog-team/authors.yml': authors,
    'blog-team/meetup.md': post('Text'),
  };
  const team = { id: 'team', path: 'blog-team', routeBasePath: 'team' };
  const { diagnostics } = checkFiles(files, {
    plugins: [['@docusaurus/plugin-content-blog', team]],
  });
  const link = diagnostics.find(({ rule }) => rule === 'link-missing');
  expect(link).toBeDefined();
  expect(link?.help).not.toContain('meetup.md');
});
