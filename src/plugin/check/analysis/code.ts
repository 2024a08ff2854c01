import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { isComment } from '../parsing/javascript.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { type BrokenElement, brokenElements, mayBeBroken } from './brokenElements.ts';
import { codeIn } from './codePieces.ts';
import { type ModuleRequest, moduleRequests } from './moduleRequests.ts';
import { type PostNames, readNames } from './names.ts';
import { type UnshownValue, unshownValues } from './shownValues.ts';
import { isComponentElement } from './walkRendered.ts';

/**
 * Reads what the code of an MDX post imports and renders; `undefined` for a post without code, as
 * most are. Ranges are offsets in the parsed text.
 *
 * @param marker the truncate marker
 */
export function readCode(
  root: Root,
  text: string,
  marker: Range | undefined,
): PostCode | undefined {
  if (!nodesOf(root).some(hasCode)) return undefined;
  return {
    ...readNames(root, text, marker),
    values: unshownValues(root, text),
    modules: moduleRequests(root, text),
    broken: brokenElements(root, text),
  };
}

/** Whether a node contains code. Comments don't, and neither do HTML elements with plain attributes. */
function hasCode(node: Nodes): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
      return true;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return !isComment(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return (
        isComponentElement(node) ||
        mayBeBroken(node) ||
        node.attributes.some((one) => codeIn(one) !== undefined)
      );
    default:
      return false;
  }
}

/** Returns the same code with its ranges mapped to the file. */
export function placeCode(code: PostCode, toFile: (range: Range) => Range): PostCode {
  const placed = <Part extends { range: Range }>(part: Part) => ({
    ...part,
    range: toFile(part.range),
  });
  return {
    declared: code.declared,
    rendered: code.rendered,
    needed: code.needed.map((members) => members.map(placed)),
    missing: code.missing.map(placed),
    fromBelow: code.fromBelow.map((late) => ({
      ...placed(late),
      declaredAt: toFile(late.declaredAt),
    })),
    values: code.values.map(placed),
    broken: code.broken.map(placed),
    modules: code.modules.map((one) => ({ ...placed(one), names: one.names.map(placed) })),
  };
}

export interface PostCode extends PostNames {
  values: UnshownValue[];
  modules: ModuleRequest[];
  broken: BrokenElement[];
}
