import { isRecord } from '../check/text/values.ts';
import { NO_XML } from '../images/noXml.ts';

/**
 * Returns a blog's `createFeedItems`: Docusaurus's own, or the blog's, with texts that can't end
 * the CDATA sections that they're written to. The library that writes the feeds escapes only the
 * first `]]>` of a text (xml-js/lib/js2xml.js, `writeCdata`), so a second one would break both
 * feeds, and whatever follows it could be an entry that nobody wrote.
 *
 * @param own the blog's
 */
export function readableFeedItems(own: CreateFeedItems | undefined): CreateFeedItems {
  return async function createReadableFeedItems(given) {
    const items = await (own ?? given.defaultCreateFeedItems)(given);
    return items.map(readable);
  };
}

/**
 * Whether a blog's `createFeedItems` is one of these. It compares names, because a config may load
 * another copy of this file.
 */
export function isReadable(createFeedItems: unknown): boolean {
  return typeof createFeedItems === 'function' && createFeedItems.name === NAME;
}

const NAME = 'createReadableFeedItems';

function readable(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const { title, description, content } = item;
  return {
    ...item,
    ...(typeof title === 'string' && { title: inText(title) }),
    ...(typeof description === 'string' && { description: inText(description) }),
    ...(typeof content === 'string' && { content: inHtml(content) }),
  };
}

/** Only attributes contain it: in text, Docusaurus has already escaped it. */
function inHtml(html: string): string {
  return html.replace(NO_XML, '').replaceAll(']]>', ']]&gt;');
}

/**
 * Readers show titles and descriptions as text or as HTML, depending on the feed. What looks the same in both
 * is a word joiner, a character without a width.
 */
function inText(text: string): string {
  return text.replace(NO_XML, '').replaceAll(']]>', ']]\u2060>');
}

/** plugin-content-blog's `CreateFeedItemsFn`, as much of it as is used. */
export type CreateFeedItems = (
  given: { defaultCreateFeedItems: CreateFeedItems } & Record<string, unknown>,
) => Promise<unknown[]>;
