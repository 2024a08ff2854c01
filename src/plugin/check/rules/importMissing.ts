import type { JudgedPost } from '../published/judgedPost.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import type { MissingModule } from '../verdicts/judgeModule.ts';

export const importMissing: Rule = {
  id: 'import-missing',
  severity: 'error',
  summary:
    'An import of a module that doesn’t exist: a file of the site, a theme component, a Docusaurus module or a package.',
  why: 'The bundler stops the build with "Module not found". It shows the line of the compiled post, not of your file.',
  examples: {
    bad: [
      {
        title: 'A file that doesn’t exist, and one whose name differs in case',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport Talk from '⟦@site/src/components/Talk⟧';\nimport Room from '⟦../src/components/room⟧';\n\n<Talk /> <Room />\n",
          'src/components/Room.js': 'export default () => null;\n',
        },
        says: [
          {
            message: 'There’s no module at @site/src/components/Talk.',
            help: 'Correct the path, or add the file.',
          },
          {
            message: '../src/components/room doesn’t match the case of the file.',
            help: 'Write ../src/components/Room.',
          },
        ],
      },
      {
        title: 'A theme component, a Docusaurus module and a package',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport Tabs from '⟦@theme/Tab⟧';\nimport Link from '⟦@docusaurus/link⟧';\nimport Map from '⟦map-of-the-town⟧';\nimport Room from '⟦src/components/Room⟧';\n\n<Tabs><Link to=\"/\"><Map /><Room /></Link></Tabs>\n",
          'src/components/Room.js': 'export default () => null;\n',
        },
        says: [
          { message: 'The theme has no component Tab.', help: 'Did you mean @theme/Tabs?' },
          {
            message: 'Docusaurus has no module @docusaurus/link.',
            help: 'Did you mean @docusaurus/Link?',
          },
          {
            message: 'The package map-of-the-town isn’t installed.',
            help: 'Install it, or correct the name.',
          },
          {
            message: 'The package src isn’t installed.',
            help: 'For the file of the site, write @site/src/components/Room.',
          },
        ],
      },
    ],
    good: [
      {
        title:
          'With and without an extension, a folder with an index, the theme, Docusaurus and a package',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport Room from '@site/src/components/Room';\nimport Talk from '../src/components/Talk';\nimport data from './data.json';\nimport Tabs from '@theme/Tabs';\nimport Link from '@docusaurus/Link';\nimport React from 'react';\n\n<Room /> <Talk /> {data.guests} {React.version} {typeof Tabs} {typeof Link}\n",
          'blog/data.json': '{"guests": 120}\n',
          'src/components/Room.tsx': 'export default () => null;\n',
          'src/components/Talk/index.js': 'export default () => null;\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost(judged, report) {
    for (const { request, verdict } of judged.modules)
      if (verdict.kind !== 'found')
        report({ range: request.range, ...wordsFor(request.target, verdict, judged) });
  },
};

function wordsFor(
  target: string,
  missing: MissingModule,
  { site }: JudgedPost,
): { message: string; help: string } {
  switch (missing.kind) {
    case 'file':
      if (missing.spelling !== undefined)
        return {
          message: `${target} doesn’t match the case of the file.`,
          help: `Write ${missing.spelling}.`,
        };
      return {
        message:
          target === '' ? 'This import has no module name.' : `There’s no module at ${target}.`,
        help: 'Correct the path, or add the file.',
      };
    case 'theme':
      return {
        message: `The theme has no component ${missing.name}.`,
        help:
          didYouMean('@theme', missing.name, site.code.themeComponents()) ??
          'Correct the name, or add the component to src/theme.',
      };
    case 'client':
      return {
        message: `Docusaurus has no module @docusaurus/${missing.name}.`,
        help:
          didYouMean('@docusaurus', missing.name, site.code.clientModules()) ??
          'Correct the name, or install the package.',
      };
    case 'node':
      return {
        message: `${missing.name} is a Node module, which browsers don’t have.`,
        help: 'Remove it. If the page needs its results, let a script write them to a JSON file and import that.',
      };
    case 'package':
      return {
        message: `The package ${missing.name} isn’t installed.`,
        help:
          missing.atSite === undefined
            ? 'Install it, or correct the name.'
            : `For the file of the site, write ${missing.atSite}.`,
      };
  }
}

function didYouMean(scope: string, name: string, known: Iterable<string> = []): string | undefined {
  const near = nearest(name, known);
  return near === undefined ? undefined : `Did you mean ${scope}/${near}?`;
}
