import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { command } from '../helpers/command.ts';
import { commit, makeRepository, write } from '../helpers/repository.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

test('no command runs anything that a post, or a file that it imports, contains', async () => {
  const proofs = writeFiles({ 'keep.txt': 'kept' });
  /** Code that writes a file, even if only JavaScript's standard library is available. */
  const leave = (name: string) =>
    `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(path.join(proofs, name))}, 'ran')`;
  const left = () => names.filter((name) => existsSync(path.join(proofs, name)));
  const names = ['mdx', 'module', 'typed', 'yaml', 'js', 'authors', 'tags', 'svg', 'page'];

  const dir = makeRepository({
    'docusaurus.config.mjs': configText(),
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/tags.yml': 'meetup:\n  label: Meetup\n',
    'blog/evil.mjs': `${leave('module')};\nexport default function Evil() {}\nexport const Part = () => null;\n`,
    'src/Evil.tsx': `${leave('typed')};\nexport default function Typed(): null { return null; }\n`,
    'blog/module.mdx': `---
authors: saim
tags: [meetup]
event: {name: Harbour Day, startDate: 2026-05-07, recap: false}
---

import Evil, {Part} from './evil.mjs';
import Typed from '@site/src/Evil';

export const first = ${leave('mdx')};
export class Kept { static { ${leave('mdx')} } get name() { return ${leave('mdx')}; } }
export const frontMatter = {get title() { return ${leave('mdx')}; }};
export default ({children}) => (${leave('mdx')}, children);

{${leave('mdx')}}

{(() => { ${leave('mdx')} })()}

<Evil {...${leave('mdx')}} /> <Part at={${leave('mdx')}} /> <Typed />

<img src={${leave('mdx')}} alt={\`\${${leave('mdx')}}\`} /> ![A hall](./gone.png "\${${leave('mdx')}}")

## A heading {${leave('mdx')}}
`,
    'blog/yaml.md': `---\nauthors: saim\ntitle: !!js/function "function(){${leave('yaml')}}()"\ndescription: !!js/eval "${leave('yaml')}"\n---\n\nText\n`,
    'blog/code.md': `---js\n{ authors: 'saim', title: ${leave('js')} }\n---\n\nText\n`,
    'blog/plain.md': `---\nauthors: saim\n---\n\n<script>{${leave('mdx')}}</script> <img src="/drawn.svg" alt="Drawn" />\n`,
    'static/drawn.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${leave('svg')}</script></svg>`,
    'event.html': `<script>${leave('page')}</script><script type="application/ld+json">{"@type":"Event","name":"A","startDate":"2026-05-01"}</script>`,
  });
  write(
    dir,
    'blog/later/index.mdx',
    `---\nauthors: saim\n---\n\n{${leave('mdx')}}\n\n![A hall](/Drawn.svg)\n`,
  );
  commit(dir);

  const runs: [string[], RegExp][] = [
    [['check', '--format', 'json'], /"front-matter-syntax"/],
    [['check', '--list', 'references'], /blog\/module\.mdx/],
    [['check', '--changed=HEAD~1'], /Drawn\.svg/],
    [['check', '--fix', '--dry-run'], /\+!\[A hall\]\(\/drawn\.svg\)/],
    [['check', '--fix'], /Applied safe fixes in 1 file/],
    [['review', '--base', 'HEAD~1'], /blog\/later\/index\.mdx/],
    [['follow-up'], /5 posts/],
    [['images'], /drawn\.svg/],
    [['images', '--write'], /drawn\.svg/],
    [['links'], /5 posts/],
    [['schema'], /"saim"/],
    [['import', 'event.html'], /name: A/],
    [['new', '--event', 'Tide', ...PLACE, '--author', 'saim', '--tag', 'meetup'], /tide/],
    [['init', '--dry-run'], /findings/],
  ];
  for (const [words, saying] of runs) {
    const { output } = await command(dir, words);
    // Each command got as far as the posts: none of them stopped at its arguments or the config.
    expect(output, words.join(' ')).toMatch(saying);
    expect(left(), words.join(' ')).toEqual([]);
  }
  write(
    dir,
    'blog/authors.yml',
    `ada:\n  name: !!js/function "function(){${leave('authors')}}()"\n`,
  );
  write(
    dir,
    'blog/tags.yml',
    `meetup:\n  label: !<tag:yaml.org,2002:js/function> 'function(){${leave('tags')}}'\n`,
  );
  const { output } = await command(dir, ['check']);
  expect(output).toMatch(/authors-file[\s\S]*tags-file/);
  expect(left()).toEqual([]);

  // Running the files directly does leave something.
  await import(pathToFileURL(path.join(dir, 'blog/evil.mjs')).href);
  expect(left()).toEqual(['module']);
});

const PLACE = ['--date', '2026-09-26', '--place', 'Bergen'];
