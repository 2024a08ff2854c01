import escapeHtml from 'lodash/escape.js';
import { printable } from '../report/printable.ts';

/**
 * A text within HTML in a comment on GitHub, which shows it letter by letter and does nothing else: it's no element and no
 * Markdown, mentions nobody, refers to no issue or commit, and is no link. A comment of HTML parts what GitHub would read as one:
 * it looks for mentions in texts that are rendered already, where a backslash is gone.
 */
export function inert(text: string): string {
  return (
    escapeHtml(printable(text.replace(/\s+/g, ' ')))
      .replace(/&#39;/g, '’')
      .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<=GH)-/gi, `$&${APART}`)
      // GitHub links seven hexadecimal digits or more where a commit begins with them.
      .replace(/[\da-f]{6}(?=[\da-f])/gi, `$&${APART}`)
      .replace(/[\\`*_[\]|~$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

const APART = '<!-- -->';
