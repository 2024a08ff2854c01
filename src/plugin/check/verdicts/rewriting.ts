import type { Reference } from '../references/reference.ts';
import type { Blog, CustomPlugin } from '../site/site.ts';

/**
 * Whether the blog's own plugins may write another address in place of a reference's: each is run on a tree with
 * nothing but that address. What can't be told so, as of a plugin that takes its time, counts as yes.
 */
export function mayBeRewritten({ target, form }: Reference, { transforms }: Blog): boolean {
  if (form === 'front' || form === 'event') return false;
  // Docusaurus looks for the files of Markdown images before the other plugins come.
  const asked = transforms.filter(({ list }) => form !== 'md' || list === BEFORE);
  return asked.some((plugin) => changesAddress(plugin, target));
}

function changesAddress({ list, plugin }: CustomPlugin, target: string): boolean {
  if (list === 'recmaPlugins') return false;
  const [attacher, ...options]: unknown[] = Array.isArray(plugin) ? plugin : [plugin];
  if (typeof attacher !== 'function') return true;
  const tree =
    list.includes('Rehype') || list.startsWith('rehype') ? html(target) : markdown(target);
  const before = count(tree, target);
  try {
    const transform: unknown = Reflect.apply(attacher, PROCESSOR, options);
    if (typeof transform !== 'function') return false;
    const made: unknown = transform(tree, {
      path: '',
      value: '',
      data: {},
      history: [],
      messages: [],
    });
    if (made instanceof Promise) {
      made.catch(() => {});
      return true;
    }
    return count(made ?? tree, target) !== before;
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

/** As much of a processor as plugins ask for before they see a tree. */
const PROCESSOR = { data: () => ({}) };
