import type { Root } from 'mdast';
import { declarationsOf } from '../parsing/declarations.ts';
import { modulesOf } from '../parsing/importsAndExports.ts';
import { isNode } from '../parsing/javascript.ts';
import type { Range } from '../text/source.ts';
import type { Member } from './memberPath.ts';
import { type UsedName, usedNames } from './usedNames.ts';

/**
 * Finds the names that a post uses but doesn't have, and those that the part above the truncate
 * marker lacks when a list of posts shows that part alone. Ranges are offsets in the parsed text.
 *
 * @param marker the truncate marker
 */
export function readNames(root: Root, text: string, marker: Range | undefined): PostNames {
  const used = usedNames(root, text);
  const declared = declaredNames(root, text);
  const components = new Set(used.flatMap(({ name, kind }) => (kind === 'variable' ? [] : [name])));
  const isGiven = ({ name, kind }: UsedName) =>
    kind === 'variable' && (components.has(name) || isKnown(name));
  const end = marker?.start ?? 0;
  return {
    declared: [...declared.keys()],
    rendered: used.flatMap(({ name, isRendered }) => (isRendered ? [name] : [])),
    needed: declared.has('frontMatter')
      ? []
      : used.flatMap(({ needed }) => (needed?.length ? [needed] : [])).slice(0, MOST),
    missing: used.filter((one) => !declared.has(one.name) && !isGiven(one)).slice(0, MOST),
    fromBelow: used.flatMap((one) => {
      const at = declared.get(one.name);
      const isShown = one.range.start < end && (one.from ?? 0) < end;
      return at && at.start > end && isShown ? [{ ...one, declaredAt: at }] : [];
    }),
  };
}

/** Returns where each name of the post is first declared. */
function declaredNames(root: Root, text: string): Map<string, Range> {
  const declared = new Map<string, Range>();
  const modules = modulesOf(root, text);
  for (const { name, identifier, parsed } of declarationsOf(modules))
    if (!declared.has(name)) declared.set(name, parsed.at(identifier));
  // A function or class that is the layout knows its own name.
  for (const { range, parsed, statements } of modules)
    for (const { declaration } of statements)
      if (isNode(declaration) && isNode(declaration.id))
        declared.set(String(declaration.id.name), parsed?.at(declaration.id) ?? range);
  return declared;
}

/**
 * Whether a name exists without a declaration: in JavaScript as Node runs it, which renders each
 * page, or because MDX, Docusaurus or the bundler provides it to every post.
 */
function isKnown(name: string): boolean {
  return name.startsWith('_') || GIVEN.has(name) || name in globalThis;
}

/**
 * The maximum for one post: a text made of braces has the same problem a hundred thousand times.
 */
const MOST = 1000;

const GIVEN = new Set([
  ...['props', 'frontMatter', 'contentTitle', 'toc', 'assets', 'MDXContent', 'MDXLayout'],
  ...['require', 'module', 'exports', 'arguments', 'undefined'],
]);

export interface PostNames {
  /** All names that the post itself imports or declares. */
  declared: string[];
  /** The components that are always rendered: `Foo` of `<Foo>` and `<Foo.Bar>`. */
  rendered: string[];
  /** The properties of the front matter that must exist, each with those before it. */
  needed: Member[][];
  /** Names that are used and not declared. A component may be one of the theme's. */
  missing: UsedName[];
  /** Names that are used above the truncate marker but declared below it. */
  fromBelow: LateName[];
}

export interface LateName extends UsedName {
  declaredAt: Range;
}
