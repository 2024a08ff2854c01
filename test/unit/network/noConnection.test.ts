import dns from 'node:dns';
import { Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

const FAR = 'https://far.example';

test('a check contacts no host, whatever a post names', async () => {
  const asked = [vi.spyOn(Socket.prototype, 'connect'), vi.spyOn(dns, 'lookup')];
  onTestFinished(() => void vi.restoreAllMocks());
  const dir = writeFiles({
    'docusaurus.config.mjs': configText({ url: FAR }),
    'blog/authors.yml': `saim:\n  name: Saim\n  url: ${FAR}/saim\n  image_url: ${FAR}/saim.png\n`,
    'blog/a.mdx': `---
authors: saim
image: ${FAR}/card.png
canonical_url: ${FAR}/a
event:
  name: Tide Conf
  startDate: 2026-05-01
  url: ${FAR}/tide
  recording: { url: "https://www.youtube.com/watch?v=abcdefghijk" }
  slides: { url: "${FAR}/slides.pdf", image: "${FAR}/slides.png" }
---

import remote from '${FAR}/module.js';

[link](${FAR}) ![image](${FAR}/a.png) <img src="//far.example/b.png" alt="" /> <Video src="${FAR}/film.mp4" title="Film" />

<iframe src="${FAR}/frame" title="Frame" />
`,
  });
  const { stdout } = await runCheckHere(dir, '--list', 'references');
  expect(stdout).toContain(`${FAR}/a.png`);
  for (const call of asked) expect(call).not.toHaveBeenCalled();
});
