import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/**
 * Cuts a built page into what can be found in it: the text before the first heading, and that below each.
 *
 * @param html of the whole page
 * @param isList whether only its title and description are its own
 * @returns nothing for a page that search engines are told to leave out, or that has no title
 */
export function sectionsOf(html: string, isList: boolean): PageSections | undefined {
  const elements = elementsIn(parse(html));
  if (elements.some((one) => isMeta(one, 'robots') && /noindex/.test(attribute(one, 'content'))))
    return undefined;
  const main = elements.find(({ tagName }) => tagName === 'main');
  const title = main && elementsIn(main).find(({ tagName }) => tagName === 'h1');
  if (!main || !title) return undefined;
  const description = elements.find((one) => isMeta(one, 'description'));
  const lead = description ? attribute(description, 'content') : '';
  const body = elementsIn(main).find((one) => classes(one).includes('markdown')) ?? main;
  return {
    title: tidy(textOf(title)),
    sections: isList ? [{ heading: '', hash: '', text: lead }] : cut(body),
  };
}

function cut(body: Element): Section[] {
  const sections: Section[] = [{ heading: '', hash: '', text: '' }];
  let current = sections[0] as Section;
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (isLeftOut(node)) return;
      const id = attribute(node, 'id');
      if (/^h[23]$/.test(node.tagName) && id) {
        current = { heading: tidy(textOf(node)), hash: `#${id}`, text: '' };
        sections.push(current);
        return;
      }
      if (node.tagName === 'img') current.text += ` ${attribute(node, 'alt')} `;
      if (!INLINE.has(node.tagName)) current.text += ' ';
    }
    if ('value' in node) current.text += node.value;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(body);
  for (const section of sections) section.text = tidy(section.text);
  return sections.filter(({ heading, text }, index) => index === 0 || heading || text);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && isLeftOut(node) && node.tagName !== 'h1') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What is no text of the page, and its title, which has a place of its own. */
function isLeftOut(element: Element): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    classes(element).includes('hash-link') ||
    attribute(element, 'aria-hidden') === 'true'
  );
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsIn(child),
  ]);
}

function isMeta(element: Element, name: string): boolean {
  return element.tagName === 'meta' && attribute(element, 'name') === name;
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function classes(element: Element): string[] {
  return attribute(element, 'class').split(/\s+/);
}

function tidy(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}

const LEFT_OUT = new Set(['h1', 'script', 'style', 'button', 'svg', 'nav', 'template']);
const INLINE = new Set(['a', 'b', 'code', 'em', 'i', 'kbd', 'mark', 'small', 'span', 'strong']);

type Element = DefaultTreeAdapterTypes.Element;

interface PageSections {
  title: string;
  sections: Section[];
}

interface Section {
  /** Empty for what stands before the first. */
  heading: string;
  /** With `#`; empty for the page itself. */
  hash: string;
  text: string;
}
