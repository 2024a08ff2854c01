import type { Member } from '../analysis/memberPath.ts';
import type { UsedName } from '../analysis/usedNames.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import { firstUses, isSurelyMissing } from '../published/missingNames.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import { isRecord } from '../text/values.ts';

export const nameUndefined: Rule = {
  id: 'name-undefined',
  since: '3.0',
  severity: 'error',
  summary: 'A component or variable that a post uses but doesn’t import or define.',
  why: 'The build stops when it renders the page, at the very end. Docusaurus names the page, but not the file or the line.',
  examples: {
    bad: [
      {
        title: 'A component without its import',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n<⟦Tabs⟧>\n  <⟦TabItem⟧ value="slides">Slides</TabItem>\n</Tabs>\n\n<⟦Speaker⟧ name="Saim" />\n',
        },
        says: [
          {
            message: 'The component Tabs isn’t imported or defined in this post.',
            help: "Below the front matter, add: import Tabs from '@theme/Tabs';",
          },
          {
            message: 'The component TabItem isn’t imported or defined in this post.',
            help: "Below the front matter, add: import TabItem from '@theme/TabItem';",
          },
          {
            message: 'The component Speaker isn’t imported or defined in this post.',
            help: 'Import it below the front matter, or put it in backticks if it’s meant as text.',
          },
        ],
      },
      {
        title: 'Braces that are meant as text',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\nThe address is `/talks/` and then {⟦year⟧}.\n',
        },
        says: [
          {
            message: 'The name year isn’t imported or defined in this post.',
            help: 'Define it, or write \\{year} if the braces are meant as text.',
          },
        ],
      },
      {
        title: 'A field that’s missing from the front matter',
        files: {
          'blog/meetup.mdx':
            '---\ntitle: Meetup\nauthors: saim\n---\n\nWe met in {⟦frontMatter.event⟧.city}.\n',
        },
        says: [
          {
            message:
              'The front matter gives frontMatter.event no value, so its fields can’t be read.',
            help: 'Add it to the front matter, or write ?. after it if it may be missing.',
          },
        ],
      },
      {
        title: 'A name that exists only in browsers',
        files: {
          'blog/meetup.mdx': '---\nauthors: saim\n---\n\nYou are at {⟦window⟧.location.href}.\n',
        },
        says: [
          {
            message:
              'The name window exists only in browsers, not where Docusaurus renders the page.',
            help: 'Use it in an effect, in an event handler, or in a function inside <BrowserOnly>.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Imported names, defined names, names that every post has, and HTML',
        files: {
          'blog/meetup.mdx':
            "---\ntitle: Meetup\nauthors: saim\n---\n\nimport Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\nexport const year = 2025;\n\n<Tabs>\n  <TabItem value=\"slides\">{frontMatter.title} {year}</TabItem>\n</Tabs>\n\n<Details><summary>More</summary><my-widget /></Details>\n",
        },
      },
      {
        title: 'A function that only the browser calls',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n<button onClick={() => window.print()}>Print</button>\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost(judged, report) {
    const { code } = judged.post;
    const missing = code?.missing.filter((one) => isSurelyMissing(one, judged)) ?? [];
    for (const one of firstUses(missing)) report({ range: one.range, ...wordsFor(one, judged) });
    for (const members of code?.needed ?? []) reportMissingField(members, judged, report);
  },
};

/** React renders nothing for a missing field, but reading a property of it stops the build. */
function reportMissingField(
  members: readonly Member[],
  { post, blog, site }: JudgedPost,
  report: (finding: PostFinding) => void,
): void {
  if (blog.changesCode || site.code.changesBundler() || site.markdown.awaitsFrontMatter?.()) return;
  // Its fields are unknown then.
  if (post.frontMatter.problem) return;
  let value: unknown = post.frontMatter.data;
  let written = 'frontMatter';
  for (const { key, range } of members) {
    const object = value;
    value = isRecord(object) || Array.isArray(object) ? Reflect.get(object, key) : '';
    const around = written;
    written = post.source.text.slice(range.start, range.end);
    if (value !== undefined && value !== null) continue;
    const others = isRecord(object) ? Object.keys(object).filter((one) => one !== key) : [];
    const near = nearest(key, others);
    report({
      range,
      message: `The front matter gives ${written} no value, so its fields can’t be read.`,
      help:
        near === undefined
          ? 'Add it to the front matter, or write ?. after it if it may be missing.'
          : `Did you mean ${around}.${near}?`,
    });
    return;
  }
}

function wordsFor(used: UsedName, judged: JudgedPost): { message: string; help: string } {
  const { name, kind } = used;
  if (kind === 'variable' && IN_BROWSERS.has(name))
    return {
      message: `The name ${name} exists only in browsers, not where Docusaurus renders the page.`,
      help: 'Use it in an effect, in an event handler, or in a function inside <BrowserOnly>.',
    };
  const what = kind === 'component' ? 'component' : 'name';
  return {
    message: `The ${what} ${name} isn’t imported or defined in this post.`,
    help: helpFor(used, judged),
  };
}

function helpFor({ name, kind, isAlone }: UsedName, { post, site }: JudgedPost): string {
  const statement = importOf(name, site.code.themeComponents(), site.code.clientModules());
  if (statement) return `Below the front matter, add: ${statement}`;
  const components = kind === 'variable' ? GIVEN : (site.code.components() ?? []);
  const near = nearest(name, [...(post.code?.declared ?? []), ...components]);
  if (near !== undefined) return `Did you mean ${near}?`;
  if (kind === 'component')
    return 'Import it below the front matter, or put it in backticks if it’s meant as text.';
  return isAlone
    ? `Define it, or write \\{${name}} if the braces are meant as text.`
    : 'Import or define it in this post.';
}

/** The import for a name from Docusaurus or React. */
function importOf(
  name: string,
  themeComponents: ReadonlySet<string> = new Set(),
  clientModules: ReadonlySet<string> = new Set(),
): string | undefined {
  if (name === 'React') return "import React from 'react';";
  if (OF_REACT.has(name)) return `import {${name}} from 'react';`;
  if (clientModules.has(name)) return `import ${name} from '@docusaurus/${name}';`;
  if (themeComponents.has(name)) return `import ${name} from '@theme/${name}';`;
  return undefined;
}

const GIVEN = ['frontMatter', 'contentTitle', 'toc', 'assets', 'props'];

const OF_REACT = new Set([
  ...['useState', 'useEffect', 'useRef', 'useMemo', 'useCallback', 'useContext', 'useReducer'],
  ...['useId', 'useLayoutEffect', 'useTransition', 'Fragment', 'Suspense', 'createContext'],
]);

const IN_BROWSERS = new Set([
  ...['window', 'document', 'location', 'navigator', 'history', 'screen', 'self', 'alert'],
  ...['localStorage', 'sessionStorage', 'matchMedia', 'getComputedStyle', 'requestAnimationFrame'],
  ...['innerWidth', 'innerHeight', 'scrollTo', 'HTMLElement', 'Image', 'IntersectionObserver'],
]);
