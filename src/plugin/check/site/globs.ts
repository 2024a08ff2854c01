import picomatch from 'picomatch';

/**
 * Selects the files of a blog, as globby 11 does for Docusaurus: a pattern that starts with `!`
 * excludes files that earlier patterns included, a folder stands for everything below it, and a
 * wildcard excludes names that start with a dot, but doesn't include them.
 */
export function createFileFilter(
  include: readonly string[],
  exclude: readonly string[],
): (file: string) => boolean {
  const isExcluded = excludes(exclude);
  const tasks = include.flatMap((pattern, index) => {
    if (isNegative(pattern)) return [];
    const takenBack = include.slice(index).filter(isNegative);
    const isFolder = !picomatch.scan(pattern).isGlob;
    return {
      isIncluded: picomatch(isFolder ? [pattern, `${pattern.replace(/\/$/, '')}/**`] : pattern),
      isTakenBack: excludes(takenBack),
    };
  });
  return (file) =>
    !isExcluded(file) &&
    tasks.some(({ isIncluded, isTakenBack }) => isIncluded(file) && !isTakenBack(file));
}

/**
 * Excluded folders aren't entered. Besides a pattern that ends in `/**`, which matches everything below anyway, only one
 * that ends in a plain name excludes folders (fast-glob/out/utils/pattern.js, `isAffectDepthOfReadingPattern`). A `!`
 * before such a pattern changes nothing.
 */
function excludes(patterns: readonly string[]): (file: string) => boolean {
  if (patterns.length === 0) return () => false;
  const plain = patterns.map((pattern) => pattern.replace(/^!/, ''));
  const matches = picomatch(plain, { dot: true });
  const matchesFolder = picomatch(plain.filter(leavesFoldersOut), { dot: true });
  return (file) => {
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) {
      if (matchesFolder(file.slice(0, end))) return true;
    }
    return matches(file);
  };
}

function leavesFoldersOut(pattern: string): boolean {
  return !picomatch.scan(pattern.slice(pattern.lastIndexOf('/') + 1)).isGlob;
}

function isNegative(pattern: string): boolean {
  return pattern.startsWith('!');
}
