import type { PrismTheme } from 'prism-react-renderer';

/**
 * The colours of code as CSS variables, which have values for both themes (src/css/tokens.css), so
 * the same HTML suits both.
 */
export const codeTheme: PrismTheme = {
  plain: { color: 'var(--code-text)', backgroundColor: 'var(--code-sheet)' },
  styles: [
    style('comment', ['comment', 'prolog', 'cdata'], 'italic'),
    style('string', ['string', 'attr-value', 'inserted']),
    style('number', ['number', 'boolean', 'constant', 'symbol']),
    style('keyword', ['keyword', 'atrule', 'tag', 'key', 'selector']),
    style('function', ['function', 'class-name', 'attr-name', 'builtin']),
    style('operator', ['punctuation', 'operator']),
    style('deleted', ['deleted']),
  ],
};

function style(name: string, types: string[], fontStyle?: 'italic'): PrismTheme['styles'][number] {
  return { types, style: { color: `var(--code-${name})`, ...(fontStyle && { fontStyle }) } };
}
