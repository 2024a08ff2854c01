/**
 * plugin-content-docs/src/numberPrefix.ts: the folder or file `01-intro` becomes `intro`; dates and
 * versions don't change.
 */
export function stripNumbers(path: string): string {
  return path
    .split('/')
    .map((name) => (/^\d+[-_.]\d+/.test(name) ? name : (NUMBERED.exec(name)?.[1] ?? name)))
    .join('/');
}

const NUMBERED = /^\d+\s*[-_.]+\s*([^-_.\s].*)$/;
