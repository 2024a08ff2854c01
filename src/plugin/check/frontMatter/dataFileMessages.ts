import type { Range } from '../text/source.ts';
import { describeEndless } from './aliases.ts';
import type { DataFileProblem } from './dataFile.ts';
import { fieldsOfEntry } from './fieldNames.ts';
import { lineNumber, writtenLines } from './indentation.ts';
import { outdentedEntry } from './outdentedEntry.ts';
import { ifTheyBelong, repeatedBelow } from './outdentedFields.ts';
import type { YamlSlip } from './yamlSlip.ts';
import { findYamlSlip } from './yamlSlips.ts';

/** Describes why an authors or tags file can't be read, and where. */
export function describeDataFileProblem(
  problem: DataFileProblem,
  text: string,
): { message: string; help: string; range: Range } {
  return { range: problem.range, ...describe(problem, text) };
}

function describe(problem: DataFileProblem, text: string): Described {
  const value = text.slice(problem.range.start, problem.range.end);
  const outdented = outdentedEntry(text, problem.range.start);
  switch (problem.kind) {
    case 'conflict':
      return {
        message: 'This file contains an unresolved merge conflict.',
        help: 'Keep the right parts of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      };
    case 'duplicate-key': {
      if (outdented) return describeSlip(outdented);
      const index = lineNumber(text, problem.range.start) - 1;
      const below = repeatedBelow(writtenLines(text), index, fieldsOfEntry);
      if (below?.isSure) return describeSlip(below);
      const twice = describeTwice(value.split(':')[0]?.trim() ?? '', problem.range.start, text);
      return below
        ? { ...twice, help: `${ifTheyBelong(below)} If not, keep one of the two.` }
        : twice;
    }
    case 'endless':
    case 'circular':
      return describeEndless({ kind: problem.kind, detail: problem.detail });
    case 'unreadable':
      return {
        message: `This file can’t be read (${problem.detail}).`,
        help: 'Save it as UTF-8, and make sure that the build has permission to read it.',
      };
    default: {
      const found = findYamlSlip(text, problem.range.start, fieldsOfEntry);
      // What's below a misplaced field seems misplaced itself.
      const isBelow =
        !found || found.range.start > (outdented?.range.end ?? Number.POSITIVE_INFINITY);
      const slip = isBelow ? (outdented ?? found) : found;
      if (slip) return describeSlip(slip);
      return {
        message: `This file isn’t valid YAML: ${problem.detail}.`,
        help: 'Check the indentation, and put quotes around values that contain a colon.',
      };
    }
  }
}

function describeSlip({ cause, help, range }: YamlSlip): Described {
  return { message: `This file isn’t valid YAML: ${cause}.`, help, range };
}

/**
 * Describes a duplicate key. If it's a field, the line with the next author's key is missing or
 * indented.
 */
function describeTwice(
  key: string,
  offset: number,
  text: string,
): { message: string; help: string } {
  const lines = text.slice(0, offset).split('\n');
  const indent = lines.at(-1) ?? '';
  const first = lines.findLastIndex((line) => line.startsWith(`${indent}${key}:`));
  const message =
    first === -1
      ? `The key "${key}" appears twice.`
      : `The key "${key}" appears twice, first on line ${first + 1}.`;
  return {
    message,
    help:
      indent.trim() === '' && indent !== ''
        ? `Keep one of the two. If a new entry starts here, write its key on a separate line above, without leading spaces.`
        : 'Merge the fields of both into one, and delete the other.',
  };
}

interface Described {
  message: string;
  help: string;
  /** Only if a better place is known than the problem's own. */
  range?: Range;
}
