import escapeHtml from 'lodash/escape.js';
import { printable } from '../report/printable.ts';

/**
 * Makes a text safe inside HTML in a GitHub comment: GitHub shows it character by character. It can't become an
 * element, Markdown, a mention, a reference to an issue or commit, or a link. An HTML comment splits anything that
 * GitHub would recognise: it looks for mentions in rendered text, where a backslash is gone.
 */
export function inert(text: string): string {
  return (
    escapeHtml(printable(text.replace(/\s+/g, ' ')))
      .replace(/&#39;/g, '’')
      .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<=GH)-/gi, `$&${APART}`)
      // GitHub links seven or more hexadecimal digits if a commit starts with them.
      .replace(/[\da-f]{6}(?=[\da-f])/gi, `$&${APART}`)
      .replace(/[\\`*_[\]|~$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

const APART = '<!-- -->';
