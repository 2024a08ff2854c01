import { afterAll, describe, expect, test } from 'vitest';
import { checkSite, type Report } from '../../src/plugin/check/check.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { exampleFiles, exampleTexts } from '../../src/plugin/check/pictures/examplePictures.ts';
import type { Example } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import type { Files } from '../helpers/followedEdits.ts';
import { followHelp } from '../helpers/followHelp.ts';
import { furtherExamples } from '../helpers/furtherExamples.ts';
import { checkFiles, siteOf, writeFiles } from '../helpers/site.ts';

let followed = 0;

/** Each rule's examples with findings: this follows the help, and checks the site again. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples, severity }) => {
  const all: Example[] = [
    ...examples.bad,
    ...furtherExamples(id).filter(({ photos }) => photos === undefined),
  ];
  test.each(all.map((example) => [example.title, example] as const))(
    'following its help works: %s',
    (_, example) => {
      const levels = severity === 'off' ? { [id]: 'warning' as const } : {};
      const files = textsOf(example);
      const first = check(example, files, levels);
      const wrong: string[] = [];
      for (const found of first.diagnostics.filter((diagnostic) => diagnostic.rule === id)) {
        const edited = followHelp(found, files);
        if (!edited) continue;
        followed++;
        const after = check(example, edited, levels);
        if (count(after, found) >= count(first, found)) wrong.push(`still there: ${words(found)}`);
        // Text that couldn't be read before has problems of its own.
        if (/can’t parse this post/.test(found.message)) continue;
        if (found.message.includes(INVALID)) {
          const next = after.diagnostics.find(
            ({ file, message }) => file === found.file && message.includes(INVALID),
          );
          if (next) wrong.push(`${words(found)} leads to: ${words(next)}`);
          continue;
        }
        wrong.push(
          ...newErrors(first, after).map((error) => `${words(found)} leads to: ${words(error)}`),
        );
      }
      expect(wrong).toEqual([]);
    },
  );
});

test('the help for a truncate marker that MDX refuses leads to no further finding', () => {
  const text = '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nText\n';
  const files = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', 'blog/a.md': text };
  const config = { future: { v4: true } };
  const [found, ...others] = checkFiles(files, config).diagnostics;
  expect(others).toEqual([]);
  const followed = found && followHelp(found, files);
  expect(followed?.['blog/a.md']).toContain('\n\n{/* truncate */}\n\n');
  expect(checkFiles(followed ?? {}, config).diagnostics).toEqual([]);
});

afterAll(() => {
  // Helps that leave a decision to the user aren't included.
  expect(followed).toBeGreaterThan(200);
});

function textsOf(example: Example): Files {
  const texts = Object.entries(exampleTexts(example)).map(
    ([name, text]) => [name, text.replace(/[⟦⟧]/g, '')] as const,
  );
  return { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', ...Object.fromEntries(texts) };
}

function check(example: Example, files: Files, levels: Record<string, 'warning'>): Report {
  const names = example.locales?.map(({ name }) => name);
  const i18n = names && { i18n: { defaultLocale: names[0], locales: names } };
  const whole = { ...exampleFiles({ files: example.files }), ...files };
  const site = siteOf(writeFiles(whole), { ...i18n, ...example.site });
  for (const blog of site.blogs) Object.assign(blog, example.blog);
  const { frontMatter, house, now } = example;
  return checkSite(site, {
    levels,
    ...(frontMatter && { frontMatter }),
    ...(house && { house }),
    now: now === undefined ? undefined : new Date(now),
  });
}

function count({ diagnostics }: Report, { rule, message, file }: Diagnostic): number {
  return diagnostics.filter(
    (other) => other.rule === rule && other.message === message && other.file === file,
  ).length;
}

function newErrors(before: Report, after: Report): Diagnostic[] {
  const known = new Set(before.diagnostics.map(({ rule, message }) => `${rule} ${message}`));
  return after.diagnostics.filter(
    ({ severity, rule, message }) =>
      severity === 'error' && !known.has(`${rule} ${message}`) && !LATER.has(message),
  );
}

const INVALID = 'isn’t valid YAML';

/** Findings that the first problem hid: the corrected value needs more. */
const LATER = new Set(['A published recording has no url.']);

function words({ file, line, rule, message, help }: Diagnostic): string {
  return `${file}:${line} ${rule} ${message} = ${help}`;
}
