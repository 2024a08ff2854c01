/**
 * Where the check and Docusaurus may differ, each with its reason. Everything else that differs is a fault of the check.
 * What is `missed` is waiting for a rule: the entry goes when the rule is there.
 */
export const EXCEPTIONS: readonly Exception[] = [
  {
    kind: 'invented',
    what: /^slug-duplicate /,
    reason: 'One of two posts takes the place of the other, or of a page; Docusaurus only warns.',
  },
  {
    kind: 'invented',
    what: /^(?:authors-file|author-unknown) .*"constructor"/,
    reason:
      'Docusaurus takes what every object of JavaScript has for an author, and overlooks an author of that name.',
  },
  {
    kind: 'missed',
    what: /^Unexpected end of file in expression|^Expected a closing tag/,
    reason: 'A bar cuts an expression or element of a table into two cells.',
  },
  {
    kind: 'missed',
    what: /^Could not parse import\/exports|^Unexpected duplicate layout|^Identifier '.*' has already/,
    reason: 'Two imports or exports of a text declare one name.',
  },
  {
    kind: 'missed',
    what: /^Could not parse expression/,
    reason: 'What looks like the attributes of a directive is an expression.',
  },
  {
    kind: 'missed',
    what: /is not defined|^Expected (?:component|object)|^Cannot find module|export named/,
    reason: 'A post that uses a name, or a module, that is not there.',
  },
  {
    kind: 'missed',
    what: /not valid as a React child/,
    reason: 'A value that a page cannot show.',
  },
];

/** @param what the rule and message that nothing of Docusaurus confirms, or the reason of Docusaurus that the check lacks */
export function isException(kind: Exception['kind'], what: string): boolean {
  return EXCEPTIONS.some((exception) => exception.kind === kind && exception.what.test(what));
}

interface Exception {
  kind: 'invented' | 'missed';
  what: RegExp;
  reason: string;
}
