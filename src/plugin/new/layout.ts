/**
 * Detects how most posts of a blog are laid out: by year, as a folder or a file, with or without the date in the
 * name. A single post isn't enough to tell.
 *
 * @param files of the posts, relative to the blog, with forward slashes
 * @param accepts whether the blog treats such a file as a post
 */
export function layoutOf(files: readonly string[], accepts: (file: string) => boolean): Layout {
  const patterns = new Map<string, number>();
  for (const file of files) {
    const pattern = patternOf(file);
    if (pattern !== undefined) patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  const byNumber = [...patterns].sort(([, one], [, other]) => other - one);
  const usual = byNumber.find(
    ([pattern, number]) =>
      number > 1 &&
      // A folder with its own name is a subject: a new post only goes there if most posts do.
      (!OWN_FOLDER.test(pattern) || number > files.length / 2) &&
      accepts(fill(pattern, EXAMPLE)),
  )?.[0];
  return toLayout(usual ?? DEFAULTS.find((one) => accepts(fill(one, EXAMPLE))));
}

function toLayout(pattern: string | undefined): Layout {
  const [first = ''] = DEFAULTS;
  const chosen = pattern ?? first;
  return {
    isAccepted: pattern !== undefined,
    hasFolder: chosen.includes(INDEX),
    fileOf: (slug, day) => fill(chosen, { slug, day }),
  };
}

/**
 * Returns a path with placeholders for the parts that differ between posts; `undefined` if they
 * aren't clear.
 */
function patternOf(file: string): string | undefined {
  const [, path = '', ending = ''] = /^(.*?)(\.mdx?)$/.exec(file) ?? [];
  const folders = path.split('/');
  const isIndex = folders.at(-1)?.toLowerCase() === 'index';
  if (isIndex) folders.pop();
  const name = folders.pop();
  if (!name) return undefined;
  const parents = folders.map((folder, index) => {
    const above = folders.slice(0, index);
    if (/^\d{4}$/.test(folder)) return '{year}';
    if (/^\d{4}-\d{2}$/.test(folder)) return '{year}-{month}';
    if (/^\d{2}$/.test(folder) && above.some((one) => /^\d{4}$/.test(one)))
      return above.some((one) => /^\d{2}$/.test(one)) ? '{day}' : '{month}';
    return folder;
  });
  return `${[...parents, nameOf(name, parents)].join('/')}${isIndex ? '/index' : ''}${ending}`;
}

function nameOf(name: string, parents: readonly string[]): string {
  if (/^\d{4}-\d{2}-\d{2}-./.test(name)) return '{year}-{month}-{day}-{slug}';
  if (parents.includes('{year}') && /^\d{2}-\d{2}-./.test(name)) return '{month}-{day}-{slug}';
  if (parents.at(-1) === '{month}' && /^\d{2}-./.test(name)) return '{day}-{slug}';
  return '{slug}';
}

function fill(pattern: string, { slug, day }: Post): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return pattern
    .replaceAll('{year}', year)
    .replaceAll('{month}', month)
    .replaceAll('{day}', date)
    .replaceAll('{slug}', slug);
}

const INDEX = '/index.';
const OWN_FOLDER = /(?:^|\/)[^/{}]+\//;
const EXAMPLE: Post = { slug: 'slug', day: '2026-01-02' };
/** For a blog without a recognisable layout. */
const DEFAULTS = ['{year}-{month}-{day}-{slug}/index.md', '{year}-{month}-{day}-{slug}/index.mdx'];

interface Post {
  slug: string;
  /** As `2026-01-02`. */
  day: string;
}

export interface Layout {
  /** Whether the blog treats files of this layout as posts. */
  isAccepted: boolean;
  /** Whether each post has a folder of its own. */
  hasFolder: boolean;
  /** Relative to the blog. */
  fileOf(slug: string, day: string): string;
}
