import type { UsedName } from '../analysis/usedNames.ts';
import type { JudgedPost } from './judgedPost.ts';

/**
 * Whether a name that a post doesn't declare is undefined. `false` if the site's plugins or its own code may define
 * it.
 */
export function isSurelyMissing({ name, kind }: UsedName, { site, blog }: JudgedPost): boolean {
  if (blog.changesCode || site.code.changesBundler()) return false;
  if (kind === 'variable') return true;
  const components = site.code.components();
  return components !== undefined && !components.has(name);
}

/** The first use of each component, and every use of any other name: one import serves all uses of a component. */
export function firstUses<Name extends UsedName>(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ name, kind }) => {
    if (kind === 'variable') return true;
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}
