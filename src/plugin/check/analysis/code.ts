import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { isComment } from '../parsing/javascript.ts';
import { nodesOf } from '../parsing/walkTree.ts';
import type { Range } from '../text/source.ts';
import { type BrokenElement, brokenElements } from './brokenElements.ts';
import { type ModuleRequest, moduleRequests } from './moduleRequests.ts';
import { type PostNames, readNames } from './names.ts';
import { type UnshownValue, unshownValues } from './shownValues.ts';

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

/** Whether a node may contain code. Comments don't. */
function hasCode(node: Nodes): boolean {
  if ('value' in node && isComment(node.value)) return false;
  return node.type.startsWith('mdx');
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
