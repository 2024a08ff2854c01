import type { Html, Nodes } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Token } from 'parse5';
import { readTags } from '../../check/parsing/htmlTags.ts';
import type { PictureSite } from '../pictureSite.ts';
import { reactAttribute } from './attributes.ts';
import { addressesOf, withBaseUrl } from './baseUrl.ts';
import type { JsxNode } from './nodes.ts';
import { jsxPicture } from './pictures.ts';
import type { TransformedPost } from './transformedPost.ts';
import { jsxVideo } from './videos.ts';

/**
 * The same for raw HTML in CommonMark posts: elements that become components are cut out of the
 * text, and the pieces around them remain HTML, which Docusaurus joins again (rehype-raw).
 *
 * @returns `undefined` if nothing changes
 */
export function htmlPieces(
  node: Html,
  isLinked: boolean,
  post: TransformedPost,
): Nodes[] | undefined {
  const { site } = post;
  if (!site) return undefined;
  const html = node.value;
  const edits: Edit[] = [];
  /** Where the content of a replaced frame begins, which no browser would show. */
  let content: number | undefined;
  readTags(html, {
    onStartTag(tag) {
      const { tagName, location } = tag;
      if (!location) return;
      if (tagName === 'a') post.openLinks++;
      if (tagName === 'picture') post.openPictures++;
      if (tagName === 'iframe') {
        const video = videoOf(tag, post);
        // HTML ignores the slash, but nobody who writes it means to hide what follows.
        post.isInVideo = video !== undefined && !tag.selfClosing;
        if (video) {
          edits.push({ start: location.startOffset, end: location.endOffset, nodes: video });
          if (!tag.selfClosing) content = location.endOffset;
          return;
        }
      }
      const around = { isLinked: isLinked || post.openLinks > 0, isSourced: post.openPictures > 0 };
      const made = tagName === 'img' ? jsxPicture(elementOf(tag), around, post) : undefined;
      if (made) edits.push({ start: location.startOffset, end: location.endOffset, nodes: made });
      else edits.push(...basedAddresses(tag, html, site));
    },
    onEndTag({ tagName, location }) {
      if (tagName === 'a' && post.openLinks > 0) post.openLinks--;
      if (tagName === 'picture' && post.openPictures > 0) post.openPictures--;
      if (tagName !== 'iframe' || !post.isInVideo || !location) return;
      edits.push({ start: content ?? location.startOffset, end: location.endOffset, text: '' });
      post.isInVideo = false;
      content = undefined;
    },
  });
  if (content !== undefined) edits.push({ start: content, end: html.length, text: '' });
  return edits.length > 0 ? applyEdits(html, edits) : undefined;
}

/**
 * The video that replaces a frame, from its start tag alone: in a paragraph, and with an empty line in it, its end tag
 * is another node.
 */
function videoOf(tag: Token.TagToken, post: TransformedPost): Nodes[] | undefined {
  const made = jsxVideo(elementOf(tag), post);
  return made?.some((one) => 'name' in one && one.name !== 'iframe') ? made : undefined;
}

/** Returns a tag as the equivalent MDX element. */
function elementOf({ tagName, attrs }: Token.TagToken): JsxNode {
  const attributes = attrs
    // Handlers are code in quotes, some HTML names aren't valid in JSX, and React has other uses for some.
    .filter(({ name }) => /^[a-z_][\w-]*$/.test(name) && !/^on/.test(name) && !REACT_ONLY.has(name))
    .map(({ name, value }): MdxJsxAttribute => reactAttribute(name, value));
  return { type: 'mdxJsxTextElement', name: tagName, attributes, children: [] };
}

function basedAddresses(tag: Token.TagToken, html: string, site: PictureSite): Edit[] {
  return tag.attrs.flatMap(({ name, value }): Edit[] => {
    const place = tag.location?.attrs?.[name];
    const based = addressesOf(tag.tagName).includes(name) ? withBaseUrl(name, value, site) : value;
    if (!place || based === value) return [];
    const written = html.slice(place.startOffset, place.endOffset);
    const end = place.endOffset;
    const start = place.startOffset + (/^[^=]*=\s*/.exec(written)?.[0].length ?? written.length);
    return [{ start, end, text: `"${based.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` }];
  });
}

function applyEdits(html: string, edits: readonly Edit[]): Nodes[] {
  const pieces: Nodes[] = [];
  let text = '';
  let from = 0;
  const close = () => {
    if (text !== '') pieces.push({ type: 'html', value: text });
    text = '';
  };
  for (const edit of edits) {
    text += html.slice(from, edit.start);
    from = edit.end;
    if ('text' in edit) text += edit.text;
    else {
      close();
      pieces.push(...edit.nodes);
    }
  }
  text += html.slice(from);
  close();
  return pieces;
}

const REACT_ONLY = new Set(['children', 'dangerouslysetinnerhtml', 'key', 'ref']);

type Edit = { start: number; end: number } & ({ text: string } | { nodes: Nodes[] });
