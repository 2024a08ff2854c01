import { exportedNames } from '../published/exportedNames.ts';
import type { Content } from '../published/publishedSite.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import type { FoundModule } from '../verdicts/judgeModule.ts';

export const exportMissing: Rule = {
  id: 'export-missing',
  severity: 'error',
  summary: 'A component that’s imported from a module that doesn’t export it.',
  why: 'The component is undefined. The build stops when it renders the page, and names the page, but not the file or the line.',
  examples: {
    bad: [
      {
        title: 'A default import in braces, a named import without them, and a typo',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport {⟦Tabs⟧} from '@theme/Tabs';\nimport ⟦Map⟧ from '@site/src/components/Map';\nimport {⟦Rom⟧} from '@site/src/components/Room';\n\n<Tabs />\n\n<Map />\n\n<Rom />\n",
          'src/components/Map.js': 'export const Map = () => null;\n',
          'src/components/Room.tsx': 'export function Room() { return null; }\n',
        },
        says: [
          {
            message: '@theme/Tabs has no export Tabs.',
            help: 'Import its default, without braces.',
          },
          {
            message: '@site/src/components/Map has no default export.',
            help: 'It exports Map. Import it in braces.',
          },
          {
            message: '@site/src/components/Room has no export Rom.',
            help: 'Did you mean Room? Use that name everywhere in the post.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Existing exports, and a module that the check can’t see',
        files: {
          'blog/meetup.mdx':
            "---\nauthors: saim\n---\n\nimport Map, {Legend} from '@site/src/components/Map';\nimport {Room} from '@site/src/components/Room';\n\n<Map />\n\n<Legend />\n\n<Room />\n",
          'src/components/Map.js':
            'const Legend = () => null;\nexport {Legend};\nexport default () => null;\n',
          'src/components/Room.js': "export * from './rooms';\n",
        },
      },
    ],
  },
  check({ localizedBlogs, site, textIn }, report) {
    for (const { posts, locale } of localizedBlogs)
      for (const { post, modules, blog } of posts) {
        // Most posts import nothing, so the site's plugins are only inspected if needed.
        if (modules.length === 0 || blog.changesCode || site.code.changesBundler()) continue;
        const rendered = new Set(post.code?.rendered);
        for (const { request, verdict } of modules) {
          if (request.hasLoader) continue;
          if (verdict.kind !== 'found') continue;
          const used = request.names.filter(({ local }) => rendered.has(local));
          const known = used.length > 0 ? namesIn(verdict, textIn) : undefined;
          if (known)
            for (const { name, range } of used)
              if (!known.has(name))
                report({
                  at: { source: post.source, range },
                  locale: locale.name,
                  ...wordsFor(request.target, name, known),
                });
        }
      }
  },
};

function namesIn(verdict: FoundModule, textIn: Content['textIn']): ReadonlySet<string> | undefined {
  if ('names' in verdict) return new Set(verdict.names);
  if (!/\.(?:[jt]sx?|mjs)$/.test(verdict.file)) return undefined;
  const content = textIn(verdict.file);
  return 'text' in content ? exportedNames(content.text) : undefined;
}

function wordsFor(
  target: string,
  name: string,
  known: ReadonlySet<string>,
): { message: string; help: string } {
  const others = [...known].filter((one) => one !== 'default');
  if (name === 'default')
    return {
      message: `${target} has no default export.`,
      help:
        others.length > 0
          ? `It exports ${others.join(', ')}. Import it in braces.`
          : 'Export the component there.',
    };
  const near = nearest(name, others);
  const help = known.has('default') ? 'Import its default, without braces.' : 'Export it there.';
  return {
    message: `${target} has no export ${name}.`,
    help: near === undefined ? help : `Did you mean ${near}? Use that name everywhere in the post.`,
  };
}
