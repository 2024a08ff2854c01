/**
 * Where the check and Docusaurus may differ, each with its reason. Any other difference is a bug in
 * the check. An entry that waits for a rule is removed once the rule exists.
 */
export const EXCEPTIONS: readonly Exception[] = [
  {
    kind: 'invented',
    what: /^slug-duplicate /,
    reason: 'One of two posts takes the place of the other, or of a page; Docusaurus only warns.',
  },
  {
    kind: 'invented',
    what: /^slug-invalid /,
    reason:
      'Docusaurus writes the page, or stops when it does; readers get none, because a server decodes the address.',
  },
  {
    kind: 'invented',
    what: /^(?:authors-file|author-unknown) .*"constructor"/,
    reason:
      'Docusaurus takes what every object of JavaScript has for an author, and overlooks an author of that name.',
  },
  {
    kind: 'missed',
    what: /^Expected component `\w+\.\w+`/,
    reason: 'Whether an object has a member only running the post would tell.',
  },
];

/**
 * @param what the rule and message that Docusaurus doesn't confirm, or Docusaurus's reason that the
 * check lacks
 */
export function isException(kind: Exception['kind'], what: string): boolean {
  return EXCEPTIONS.some((exception) => exception.kind === kind && exception.what.test(what));
}

interface Exception {
  kind: 'invented' | 'missed';
  what: RegExp;
  reason: string;
}
