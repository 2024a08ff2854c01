import postcss, { type Rule } from 'postcss';
import type { Asset } from './asset.ts';

/**
 * Removes the rules of Infima, Docusaurus's style sheet, whose classes no script mentions: the scripts generate the HTML. A word
 * in a text counts as a mention, and so does the start of a name such as `alert--`.
 *
 * @param infima the text of Infima's own style sheet
 * @returns the texts, with shorter style sheets
 */
export function withoutUnusedClasses(texts: readonly Asset[], infima: string): Asset[] {
  const scripts = texts.filter(({ name }) => !name.endsWith('.css'));
  const words = new Set(scripts.flatMap(({ text }) => text.match(WORD) ?? []));
  const starts = [...words].filter((word) => word.endsWith('--'));
  const unused = new Set(
    [...classesIn(infima)].filter(
      (name) => !words.has(name) && !starts.some((start) => name.startsWith(start)),
    ),
  );
  return texts.map(({ name, text }) =>
    name.endsWith('.css') ? { name, text: withoutClasses(text, unused) } : { name, text },
  );
}

function withoutClasses(css: string, unused: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  // A rule that's removed during the walk would hide the next one.
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    rules.push(rule);
  });
  for (const rule of rules) {
    const used = rule.selectors.filter((selector) =>
      [...classesIn(selector)].every((name) => !unused.has(name)),
    );
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  }
  return root.toString();
}

/** Without those in `:not(…)` and the like, which don't have to be there. */
function classesIn(selectors: string): Set<string> {
  const plain = selectors.replace(/\([^()]*\)/g, '');
  return new Set([...plain.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
}

const WORD = /[A-Za-z_][\w-]*/g;
