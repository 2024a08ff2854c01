/**
 * The names that a JavaScript or TypeScript file exports, including `default`; `undefined` if they aren't obvious
 * from the code.
 */
export function exportedNames(code: string): ReadonlySet<string> | undefined {
  const text = code.replace(/\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|(?<![:'"`])\/\/.*/g, '');
  // CommonJS, re-exports of another module, and several names in one declaration.
  if (/\bexports\b|\bexport\s*\*|\bexport\s*=|\bexport\s+(?:const|let|var)\s+[{[]/.test(text))
    return undefined;
  const names = new Set<string>();
  let understood = 0;
  for (const [, list, name, value] of text.matchAll(EXPORT)) {
    understood++;
    if (list !== undefined) for (const one of listed(list)) names.add(one);
    else if (name !== undefined) names.add(name);
    else if (value === 'default') names.add('default');
  }
  return understood === (text.match(/\bexport\b/g) ?? []).length ? names : undefined;
}

/** `a` and `c` of `{a, b as c, type D}`. */
function listed(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => /(?:^|\sas\s+)(\S+)$/.exec(one)?.[1] ?? one);
}

const EXPORT =
  /\bexport\s*(?:\{([^{}]*)\}|\s(?:declare\s+|abstract\s+)?(?:(?:async\s+)?function(?:\s*\*)?|class|const|let|var|enum)\s+([\w$]+)|\s(default|type|interface)\b)/g;
