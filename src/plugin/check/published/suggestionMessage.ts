import { invisibleIn } from '../verdicts/repairAddress.ts';

/**
 * The help that suggests another address. It explains an error in the written one that can't be seen.
 *
 * @param isSure whether it's the same address in another spelling
 */
export function suggest(target: string, suggestion: string, isSure: boolean): string {
  const character = invisibleIn(target);
  const cause =
    character !== undefined
      ? `The address has an invisible character (${character}). `
      : target.includes('\\')
        ? 'Addresses have slashes, not backslashes. '
        : isBelowFolder(target, suggestion)
          ? 'Addresses don’t include the folder static. '
          : '';
  return cause + (isSure ? `Write ${suggestion}.` : `Did you mean ${suggestion}?`);
}

/** Whether an address begins with the folder of static files: `static/img/a.png` instead of `/img/a.png`. */
function isBelowFolder(target: string, suggestion: string): boolean {
  return target.startsWith('static/') && suggestion === target.slice(target.indexOf('/'));
}
