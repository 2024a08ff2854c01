import type { DataFileProblem } from './dataFile.ts';

/** What to say of an authors or tags file that cannot be read. */
export function describeDataFileProblem(
  problem: DataFileProblem,
  text: string,
): { message: string; help: string } {
  const value = text.slice(problem.range.start, problem.range.end);
  switch (problem.kind) {
    case 'conflict':
      return {
        message: 'This file holds a conflict that git could not merge.',
        help: 'Keep what is right of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      };
    case 'duplicate-key':
      return {
        message: `The key "${value.split(':')[0]}" stands here twice.`,
        help: 'Keep one of the two, with the fields of both.',
      };
    case 'unreadable':
      return {
        message: `This file cannot be read (${problem.detail}).`,
        help: 'It has to be UTF-8 text that the build may read.',
      };
    default:
      return {
        message: `This file is not valid YAML: ${problem.detail}.`,
        help: 'Look at the indentation, and put quotes around values with a colon.',
      };
  }
}
