import { expect, test } from 'vitest';
import { checkJson, placeOf } from '../helpers/command.ts';
import { build, layOutSite } from '../helpers/docusaurus.ts';
import { markedPlaces, withoutMarks } from '../helpers/site.ts';

/** A post whose text is entirely below the marker, so that lists show none of it. */
const below = (text: string) =>
  `---\ndate: 2026-01-01\nauthors: saim\n---\n\n{/* truncate */}\n\n${text}\n`;

const options = {
  blog: { postsPerPage: 'ALL' },
  // The build continues after the check's findings.
  plugin: { failBuild: false },
};

test('for posts that compile but cannot be rendered, Docusaurus names the pages, and the check the places', async () => {
  const posts = {
    'blog/excerpt.mdx':
      '---\ndate: 2026-01-01\nauthors: saim\n---\n\nWe were {⟦guests⟧} people.\n\n{/* truncate */}\n\nexport const guests = 120;\n',
    'blog/export.mdx': below("import {⟦Tabs⟧} from '@theme/Tabs';\n\n<Tabs />"),
    'blog/field.mdx': below('{⟦frontMatter.place⟧.city}'),
    'blog/style.mdx': below("<b style={'⟦color: red⟧'}>Red</b>"),
    'blog/void.mdx': below('One line<⟦br⟧>and the next</br>'),
    'blog/right.mdx': below(
      "export const tried = () => { try { return require('./gone'); } catch { return 'nothing'; } };\n\n{tried()} {frontMatter.place} {frontMatter.place?.city} <br></br>",
    ),
  };
  const siteDir = layOutSite(withoutMarks(posts), options);
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(placeOf)).toEqual(markedPlaces(posts));
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(1);
  const pages = [...output.matchAll(/^ {2}- "(\/[^"]*)"$/gm)].map(([, page]) => page);
  expect(pages.sort(), output).toEqual([
    '/blog',
    '/blog/export',
    '/blog/field',
    '/blog/style',
    '/blog/void',
  ]);
});

test('posts that the bundler rejects, each for a different reason, have a finding', async () => {
  const posts = {
    'blog/backslash.md': '---\ndate: 2026-01-01\nauthors: saim\ntitle: ⟦C:\\Temp\\⟧\n---\n\nText\n',
    'blog/heading.md':
      '---\ndate: 2026-01-01\nauthors: saim\nslug: heading\n---\n\n⟦# Moving C:\\users⟧\n\nText\n',
    'blog/hidden\u200bspace.md': '⟦---⟧\ndate: 2026-01-01\nauthors: saim\n---\n\nText\n',
    'blog/marker.md':
      '---\ndate: 2026-01-01\nauthors: saim\ndescription: "About ⟦{/* truncate */}⟧ markers"\n---\n\nText\n',
  };
  const siteDir = layOutSite(withoutMarks(posts), options);
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(placeOf)).toEqual(markedPlaces(posts));
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(1);
  for (const reason of [
    /title: 'C:\\Temp\\'/,
    /contentTitle = 'Moving C:\\users'/,
    /Blog post not found for {2}filePath=.*hiddenspace\.md/,
    /unexpected end of the stream within a double quoted scalar/,
  ])
    expect(output).toMatch(reason);
});
