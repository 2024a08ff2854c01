import type { Heading } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { isComment } from '../parsing/javascript.ts';

/**
 * Returns the label of a heading's link, which two attributes contain (theme-classic/src/theme/Heading), and whether
 * it's the heading's text. Without an id, there's no link.
 */
export function headingLabel(heading: Heading, id: string): { label: string; isText: boolean } {
  const children = heading.children.filter((child) => {
    if (child.type === 'mdxTextExpression') return !isComment(child.value);
    return child.type !== 'html' || !child.value.startsWith('<!--');
  });
  // A component only gets a string if there's nothing but text.
  const isText = children.every(({ type }) => type === 'text');
  const label = isText ? textOf(children).replace(/(?<!\s)\s*\{#[^{}]*\}$/, '') : id;
  return { label: id === '' ? '' : label, isText };
}
