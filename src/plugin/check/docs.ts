/** The page that explains a rule. */
export function docsUrl(rule: string): string {
  return `${DOCS}/${rule}`;
}

const DOCS = 'https://event-writeups.github.io/docs/rules';
