import type { Definition, Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { walkTree } from '../../check/parsing/walkTree.ts';
import { siteOfFile } from '../pictureSite.ts';
import { addBaseUrl } from './baseUrl.ts';
import { htmlPieces } from './html.ts';
import { importNode, type JsxNode } from './nodes.ts';
import { jsxPicture, markdownPicture, PICTURE } from './pictures.ts';
import type { Around, TransformedPost } from './transformedPost.ts';
import { jsxVideo, VIDEO } from './videos.ts';

/**
 * Transforms the tree of a post in place.
 *
 * @param file the post's, absolute
 */
export function transformPost(root: Root, file: string): void {
  const site = siteOfFile(file);
  const post = { file, site, pictures: 0, openLinks: 0, openPictures: 0, isInVideo: false };
  const definitions = definitionsIn(root);
  const replaced = new Map<Nodes, Nodes[]>();
  const hidden = new Set<Nodes>();
  const changed = new Set<Parents>();
  // In text order, which determines the first image.
  for (const place of placesIn(root, hidden)) {
    const pieces = replacement(place, post, definitions);
    if (!pieces) continue;
    replaced.set(place.node, pieces);
    changed.add(place.parent);
    for (const node of post.isInVideo ? hiddenIn(place) : []) hidden.add(node);
  }
  for (const parent of changed) {
    const children = (parent.children as Nodes[]).flatMap((child) =>
      hidden.has(child) ? [] : (replaced.get(child) ?? [child]),
    );
    parent.children = children as typeof parent.children;
  }
  const made = [...replaced.values()].flat();
  for (const { name, component } of [PICTURE, VIDEO])
    if (made.some((node) => isJsx(node) && node.name === name))
      root.children.unshift(importNode(name, component));
}

/** The replacement of a node; `undefined` if it stays. */
function replacement(
  { node, isLinked, isSourced }: Place,
  post: TransformedPost,
  definitions: ReadonlyMap<string, Definition>,
): Nodes[] | undefined {
  switch (node.type) {
    case 'image':
      return markdownPicture(node, node, isLinked, post);
    case 'imageReference': {
      const definition = definitions.get(node.identifier);
      return definition && markdownPicture(node, definition, isLinked, post);
    }
    case 'html':
      return htmlPieces(node, isLinked, post);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'img') return jsxPicture(node, { isLinked, isSourced }, post);
      if (node.name === 'iframe' || node.name === 'Video') return jsxVideo(node, post);
      addBaseUrl(node, post.site);
  }
  return undefined;
}

/** The nodes between the start tag of a raw HTML frame and its end tag, which no browser shows. */
function hiddenIn({ node, parent }: Place): Nodes[] {
  const siblings: Nodes[] = parent.children;
  const from = siblings.indexOf(node) + 1;
  const end = siblings.findIndex(
    (one, index) => index >= from && one.type === 'html' && /<\/iframe\b/i.test(one.value),
  );
  return siblings.slice(from, Math.max(from, end));
}

/**
 * Visits every node with its context, parents first; not recursive, so that depth doesn't matter.
 *
 * @param hidden nodes to leave out, with all in them; more may be added between two visits
 */
function* placesIn(root: Root, hidden: ReadonlySet<Nodes>): Generator<Place> {
  const pending: Place[] = childrenOf(root, { isLinked: false, isSourced: false });
  for (let place = pending.pop(); place; place = pending.pop()) {
    if (hidden.has(place.node)) continue;
    yield place;
    const { node, isLinked, isSourced } = place;
    if (!('children' in node)) continue;
    const name = isJsx(node) ? (node.name ?? '') : node.type;
    const around = {
      isLinked: isLinked || LINKS.has(name),
      isSourced: isSourced || name === 'picture',
    };
    pending.push(...childrenOf(node, around));
  }
}

function childrenOf(parent: Parents, around: Around): Place[] {
  return (parent.children as Nodes[]).map((node) => ({ node, parent, ...around })).reverse();
}

/** The first definition of a label counts (CommonMark 0.31, section 4.7). */
function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  return definitions;
}

function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

const LINKS = new Set(['link', 'linkReference', 'a', 'Link', 'button', 'summary']);

interface Place extends Around {
  node: Nodes;
  parent: Parents;
}
