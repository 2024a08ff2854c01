import type { Verdict } from '../verdicts/verdict.ts';

/** The message about a link whose address can't be parsed, or whose scheme leads nowhere. */
export function describeMalformed(
  target: string,
  { reason, suggestion }: Malformed,
): { message: string; help: string } {
  switch (reason) {
    case 'url':
      return {
        message: `${target} isn’t a valid address, and it stops the build.`,
        help: `Write it as code, \`${target}\`, or correct it.`,
      };
    case 'scheme':
      return {
        message: `The browser doesn’t go where ${target} was meant to lead.`,
        help: `Write ${suggestion}.`,
      };
    case 'script':
      return {
        message: `${target} runs a script when a reader follows it, or leads nowhere if React blocks it.`,
        help: 'Write the address of a page, or show the script as code.',
      };
    case 'empty':
      return {
        message: 'This link has no address.',
        help: 'Write its address, or delete the brackets.',
      };
    default:
      return {
        message: `The address ${target} has a % that isn’t followed by a character code.`,
        help: suggestion
          ? `Write ${suggestion}.`
          : 'Correct the address: write a percent sign as %25.',
      };
  }
}

type Malformed = Extract<Verdict, { status: 'malformed' }>;
