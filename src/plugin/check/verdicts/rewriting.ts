import { isExternal } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import type { Blog, CustomPlugin } from '../site/site.ts';

/**
 * Whether the blog's own plugins may rewrite the address of a reference. Each plugin runs on a tree that only
 * contains this address. If that isn't possible, or the plugin hasn't finished yet, the answer is yes.
 *
 * @param filePath of the post, absolute
 */
export function mayBeRewritten(
  { target, form }: Reference,
  { transforms }: Blog,
  filePath: string,
): boolean {
  if (form === 'front' || form === 'event') return false;
  // Docusaurus resolves the files of Markdown images before other plugins run.
  const isResolved = form === 'md' && !isExternal(target);
  const asked = transforms.filter(({ list }) => !isResolved || list === BEFORE);
  // All of them, so that slow ones are waited for together.
  const found = asked.map((plugin) => answerOf(plugin, target, filePath));
  return found.some((answer) => answer !== false);
}

/**
 * Waits for slow plugins, so that the next check knows their results.
 *
 * @returns whether there was anything to wait for
 */
export async function settleRewriting(blogs: readonly Blog[]): Promise<boolean> {
  const awaited = blogs.flatMap(awaitedAnswers);
  await Promise.all(awaited);
  return awaited.length > 0;
}

/** Whether a slow plugin of the blog may still answer soon, so that it's worth waiting for. */
export function awaitsRewriting(blog: Blog): boolean {
  return awaitedAnswers(blog).length > 0;
}

/**
 * The last answer of a slow plugin that has come. As long as it's the same one, no verdict has changed because of them.
 */
export function latestRewriting(): unknown {
  return latest;
}

function awaitedAnswers({ transforms }: Blog): Promise<unknown>[] {
  return transforms.flatMap((transform) => [...(awaited.get(transform) ?? [])]);
}

function answerOf(transform: CustomPlugin, target: string, filePath: string): Answer {
  const known = answers.get(transform) ?? new Map<string, Answer>();
  answers.set(transform, known);
  const key = `${filePath}\0${target}`;
  const given = known.get(key);
  if (given !== undefined) return given;
  const answer = changesAddress(transform, target, filePath);
  known.set(key, answer);
  if (answer instanceof Promise)
    waitFor(
      transform,
      answer.then((settled) => {
        known.set(key, settled);
        latest = answer;
      }),
    );
  return answer;
}

/** For a while: an answer that comes later is for a later check. */
function waitFor(transform: CustomPlugin, answered: Promise<unknown>): void {
  const open = awaited.get(transform) ?? new Set();
  const late = new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT).unref();
  });
  const waiting = Promise.race([answered, late]);
  awaited.set(transform, open.add(waiting));
  waiting.then(() => open.delete(waiting));
}

function changesAddress({ list, plugin }: CustomPlugin, target: string, filePath: string): Answer {
  if (list === 'recmaPlugins') return false;
  const [attacher, ...options]: unknown[] = Array.isArray(plugin) ? plugin : [plugin];
  if (typeof attacher !== 'function') return true;
  const tree =
    list.includes('Rehype') || list.startsWith('rehype') ? html(target) : markdown(target);
  const before = count(tree, target);
  const isChanged = (made: unknown) => count(made ?? tree, target) !== before;
  try {
    const transform: unknown = Reflect.apply(attacher, PROCESSOR, options);
    if (typeof transform !== 'function') return false;
    const file = { path: filePath, value: '', data: {}, history: [filePath], messages: [] };
    const made: unknown = transform(tree, file);
    if (!(made instanceof Promise)) return isChanged(made);
    return made.then(isChanged).catch(() => true);
  } catch {
    return true;
  }
}

function count(tree: unknown, target: string): number {
  return JSON.stringify(tree).split(JSON.stringify(target)).length;
}

function markdown(target: string): object {
  const text = { type: 'text', value: 'text' };
  const element = (name: string, attribute: string) => ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: attribute, value: target }],
    children: [],
  });
  return {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'image', url: target, alt: 'text', title: null },
          { type: 'link', url: target, title: null, children: [text] },
        ],
      },
      element('img', 'src'),
      element('a', 'href'),
    ],
  };
}

function html(target: string): object {
  const element = (tagName: string, properties: object) => ({
    type: 'element',
    tagName,
    properties,
    children: [{ type: 'text', value: 'text' }],
  });
  return {
    type: 'root',
    children: [element('img', { src: target, alt: 'text' }), element('a', { href: target })],
  };
}

const BEFORE = 'beforeDefaultRemarkPlugins';

/** The part of a processor that plugins use. */
const PROCESSOR = { data: () => ({}), parse: () => ({ type: 'root', children: [] }) };

/** In milliseconds. Packages that a plugin loads on its first use can take seconds on a busy machine. */
const LONGEST_WAIT = 10_000;

const answers = new WeakMap<CustomPlugin, Map<string, Answer>>();
const awaited = new WeakMap<CustomPlugin, Set<Promise<unknown>>>();

let latest: unknown;

type Answer = boolean | Promise<boolean>;
