import { VOID_ELEMENTS } from '../analysis/voidElements.ts';

/**
 * Returns what to do about a tag that MDX refuses.
 *
 * @param reason in the words of micromark-extension-mdx-jsx or mdast-util-mdx-jsx
 * @param text the file
 * @param start where the problem is in it
 */
export function tagHelp(reason: string, text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const after = text.slice(start, start + LONGEST);
  if (/before attribute value/.test(reason)) return quoteHelp(before, after);
  const element = /closing tag for `<([a-z]+)>`/.exec(reason)?.[1];
  if (element !== undefined && VOID_ELEMENTS.has(element))
    return `Write <${element} />: in MDX, every element has to be closed.`;
  if (isOpenInParagraph(reason, text, start) || NESTED.test(reason))
    return 'Open and close the element in the same paragraph, list item, quote, emphasis or link.';
  if (/^Unexpected closing slash/.test(reason))
    return 'Remove this closing tag, or write its opening tag before it.';
  if (/^Unexpected closing tag/.test(reason))
    return 'Write the closing tag of the element that’s open here.';
  if (/closing tag/.test(reason))
    return 'Close the tag, end it with "/>", or write "&lt;" for a "<" that doesn’t start a tag.';
  if (/^Unexpected end of file/.test(reason) && after.startsWith('<'))
    return 'End the tag with ">" or "/>" and close the quotes and braces in it, or write "&lt;" for a "<" that doesn’t start a tag.';
  if (/only spread elements/.test(reason))
    return 'Give the value a name (name={…}), or spread an object ({...object}).';
  if (/before name/.test(reason)) return 'Write "&lt;" for a "<" that doesn’t start a tag.';
  if (/ (?:in|after) (?:(?:local|member|attribute) )?name,| self-closing slash,/.test(reason))
    return 'Correct the tag, or write "&lt;" for a "<" that doesn’t start one.';
  return undefined;
}

/** Writes the attribute as JSX: unlike HTML, MDX needs quotes. */
function quoteHelp(before: string, after: string): string {
  const name = /([^\s"'<>=]+)\s*=\s*$/.exec(before)?.[1] ?? 'name';
  const value = /^`([^`\n]*)`/.exec(after)?.[1] ?? /^(?:(?!\/>)[^\s"'`<>])*/.exec(after)?.[0];
  return value
    ? `Put the value in quotes: ${name}="${value}".`
    : `Write a value in quotes, ${name}="…", or delete the attribute.`;
}

/** Whether an element that begins in the middle of a paragraph closes below that paragraph. */
function isOpenInParagraph(reason: string, text: string, start: number): boolean {
  const name = /^Expected a closing tag for `<([\w.:-]+)>` before the end of `paragraph`/.exec(
    reason,
  );
  return name !== null && text.includes(`</${name[1]}>`, start);
}

const NESTED = /^Expected the closing tag| before the end of `(?!paragraph)/;

/** Nobody writes a longer tag. */
const LONGEST = 2000;
