import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { build, layOutSite } from '../helpers/docusaurus.ts';
import type { Files } from '../helpers/followedEdits.ts';
import { followHelp } from '../helpers/followHelp.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const config = {
  baseUrl: '/sub/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  presets: [['classic', { docs: false, blog: { onUntruncatedBlogPosts: 'ignore' } }]],
};

/**
 * One problem of each kind that has a help with the exact fix; the build would stop at most of
 * them.
 */
const FAULTS: Files = {
  'src/pages/index.js': 'export default () => null;\n',
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\nada:\n  name: Ada\n',
  'blog/2024-05-01-party.md':
    '---\nauthors: saim, ada\nslug: party\ntags: [music]\n---\n\n## The music\n\nText <5 people\n\n{/* truncate */}\n',
  'blog/2024-05-02-title.md':
    "---\nauthors: [Saim]\ntitle: 'It's fun'\n---\n\nText\n\n{/* truncate */}\n",
  'blog/2024-05-03-colon.md':
    '---\nauthors: [siam]\ntitle: Fun: the party\n---\n\nText {of: 5} people\n\n{/* truncate */}\n',
  'blog/2024-05-04-links/index.mdx': [
    '---\nauthors: saim\n---\n\nText\n\n{/* truncate */}',
    '[1](/blog/party%20) [2](“/blog/party”) [3](/blog/partie) [4](blog/party) [5](/blog/party.mdx)',
    '[6](files/plan.pdf) [7](/static/files/plan.pdf) [8](/blog/tag/music) [9](/blog/page/1) [10](/blog/party#the-musik)',
    '[11](www.example.org) [12](saim@example.org) [13](../2024-05-01-party)',
    '<a href="./plan.pdf">14</a> <a href="/blog/partie">15</a>',
    '![The hall](.\\img\\hall.png) ![The stage](./the%20stage.png) ![Half](<./50% off.png>) ![Door](img/door.png) ![None](./none.png)',
    '<img src="./img/hall.png" alt="The hall again" />',
    '<video src="./talk.mp4" />',
    '<b style="color: red">Red</b>\n',
  ].join('\n\n'),
  'blog/2024-05-04-links/plan.pdf': '%PDF-1.1\n',
  'blog/2024-05-04-links/img/hall.png': '',
  'blog/2024-05-04-links/the%20stage.png': '',
  'blog/2024-05-04-links/50% off.png': '',
  'blog/2024-05-04-links/talk.mp4': 'a talk',
  'static/img/door.png': '',
  'static/files/plan.pdf': '%PDF-1.1\n',
};

test('after following every help literally, a blog has no findings, and Docusaurus builds it', async () => {
  let files = FAULTS;
  let followed = 0;
  for (let edited: Files | undefined = files; edited; ) {
    files = edited;
    const { diagnostics } = checkSite(siteOf(writeFiles(files), config));
    edited = undefined;
    for (const found of diagnostics) {
      edited = followHelp(found, files);
      if (edited) break;
    }
    if (edited) followed++;
    if (followed > 60) throw new Error(`Without end: ${JSON.stringify(diagnostics[0])}`);
  }
  const { diagnostics } = checkSite(siteOf(writeFiles(files), config));
  expect(diagnostics).toEqual([]);
  expect(followed).toBeGreaterThan(25);
  const site = layOutSite(files, { site: config });
  const { status, output } = await build(site);
  expect(status, output).toBe(0);
});
