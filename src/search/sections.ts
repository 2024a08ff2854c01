import { parse } from 'parse5';
import { factsIn } from './facts.ts';
import {
  attribute,
  classes,
  type Element,
  elementsIn,
  metaOf,
  textOf,
  tidy,
  walkText,
} from './html.ts';
import type { PageSection, SearchPage } from './page.ts';

/**
 * Splits a built page into its searchable parts: the text before the first heading, and that below
 * each heading.
 *
 * @param html of the whole page
 * @param isList whether only its title and description are its own
 * @returns nothing for a page with `noindex` or without a title
 */
export function sectionsOf(html: string, isList: boolean): PageText | undefined {
  const elements = elementsIn(parse(html));
  if (/noindex/.test(metaOf(elements, 'robots'))) return undefined;
  const main = elements.find(({ tagName }) => tagName === 'main');
  const title = main && elementsIn(main).find(({ tagName }) => tagName === 'h1');
  if (!main || !title) return undefined;
  const description = metaOf(elements, 'description');
  const tags = metaOf(elements, 'article:tag').split(',');
  const about = [description, ...tags, ...(isList ? [] : factsIn(elements))];
  const body = elementsIn(main).find((one) => classes(one).includes('markdown')) ?? main;
  return {
    title: textOf(title),
    about: [...new Set(about.map(tidy))].filter(Boolean).join(' · '),
    sections: isList ? [{ heading: '', hash: '', text: '' }] : cut(body),
  };
}

function cut(body: Element): PageSection[] {
  const top: PageSection = { heading: '', hash: '', text: '' };
  const sections = [top];
  let current = top;
  walkText(
    body,
    (piece) => {
      current.text += piece;
    },
    (element) => {
      const id = attribute(element, 'id');
      if (/^h[23]$/.test(element.tagName) && id) {
        current = { heading: textOf(element), hash: `#${id}`, text: '' };
        sections.push(current);
        return true;
      }
      // The title is stored separately.
      return element.tagName === 'h1';
    },
  );
  for (const section of sections) section.text = tidy(section.text);
  return sections.filter((section) => section === top || section.heading || section.text);
}

type PageText = Pick<SearchPage, 'title' | 'about' | 'sections'>;
