import type { DefaultTreeAdapterTypes } from 'parse5';

/** Returns every element below a node, in document order. */
export function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsIn(child),
  ]);
}

export function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

export function classes(element: Element): string[] {
  return attribute(element, 'class').split(/\s+/);
}

/** Returns the content of a page's meta element, by its `name` or `property`. */
export function metaOf(elements: readonly Element[], name: string): string {
  const found = elements.find(
    (one) =>
      one.tagName === 'meta' &&
      (attribute(one, 'name') === name || attribute(one, 'property') === name),
  );
  return found ? attribute(found, 'content') : '';
}

/** Returns the text below a node as readers see it: words in different boxes are separated. */
export function textOf(node: Node): string {
  let text = '';
  walkText(node, (piece) => {
    text += piece;
  });
  return tidy(text);
}

/**
 * Passes on the text below a node piece by piece. Elements separate words, except inline elements
 * that touch text and can be part of a word.
 *
 * @param enter called for each element first; returns whether it has handled it
 */
export function walkText(
  node: Node,
  write: (piece: string) => void,
  enter: (element: Element) => boolean = () => false,
): void {
  const visit = (parent: Node, isCode: boolean): void => {
    if (!('childNodes' in parent)) return;
    let isAfterElement = false;
    for (const child of parent.childNodes) {
      if ('value' in child) write(child.value);
      if ('tagName' in child && !isLeftOut(child) && !enter(child)) {
        // Highlighted code has elements within words; elsewhere a span is often a line of its own.
        const isPart = isCode || INLINE.has(child.tagName);
        if (!isPart || (isAfterElement && !isCode)) write(' ');
        if (child.tagName === 'img') write(attribute(child, 'alt'));
        visit(child, isCode || child.tagName === 'code');
        if (!isPart || child.tagName === 'br') write(' ');
      }
      isAfterElement = 'tagName' in child;
    }
  };
  visit(node, false);
}

export function tidy(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}

/** Whether an element isn't part of the page's text. */
function isLeftOut(element: Element): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    classes(element).includes('hash-link') ||
    attribute(element, 'aria-hidden') === 'true'
  );
}

const LEFT_OUT = new Set(['script', 'style', 'button', 'svg', 'nav', 'template']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  's',
  'small',
  'strong',
]);

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
