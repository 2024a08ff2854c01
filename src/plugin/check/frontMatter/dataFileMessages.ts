import type { Range } from '../text/source.ts';
import type { DataFileProblem } from './dataFile.ts';
import { findYamlSlip } from './yamlSlips.ts';

/** What to say of an authors or tags file that cannot be read, and where. */
export function describeDataFileProblem(
  problem: DataFileProblem,
  text: string,
): { message: string; help: string; range: Range } {
  return { range: problem.range, ...describe(problem, text) };
}

function describe(
  problem: DataFileProblem,
  text: string,
): { message: string; help: string; range?: Range } {
  const value = text.slice(problem.range.start, problem.range.end);
  switch (problem.kind) {
    case 'conflict':
      return {
        message: 'This file holds a conflict that git could not merge.',
        help: 'Keep what is right of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      };
    case 'duplicate-key':
      return describeTwice(value.split(':')[0]?.trim() ?? '', problem.range.start, text);
    case 'unreadable':
      return {
        message: `This file cannot be read (${problem.detail}).`,
        help: 'It has to be UTF-8 text that the build may read.',
      };
    default: {
      const slip = findYamlSlip(text, problem.range.start);
      return {
        message: `This file is not valid YAML: ${slip?.cause ?? problem.detail}.`,
        help: slip?.help ?? 'Look at the indentation, and put quotes around values with a colon.',
        ...(slip && { range: slip.range }),
      };
    }
  }
}

/** A key that is there twice: a field, where the line with the key of the next author was left out or is indented. */
function describeTwice(
  key: string,
  offset: number,
  text: string,
): { message: string; help: string } {
  const lines = text.slice(0, offset).split('\n');
  const indent = lines.at(-1) ?? '';
  const first = lines.findLastIndex(
    (line, index) => index < lines.length - 1 && line.startsWith(`${indent}${key}:`),
  );
  const message =
    first === -1
      ? `The key "${key}" stands here twice.`
      : `The key "${key}" is here twice, first in line ${first + 1}.`;
  return {
    message,
    help:
      indent.trim() === '' && indent !== ''
        ? `Keep one of the two. If a new entry begins here, write its key on a line of its own above, without spaces before it.`
        : 'Keep one of the two, with the fields of both.',
  };
}
