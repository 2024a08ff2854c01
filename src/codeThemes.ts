import type { UserThemeConfig } from '@docusaurus/theme-common';

/** Code colours of this blog. Each has a contrast of at least 4.5:1, on a highlighted line too. */
export const lightCode: CodeTheme = {
  plain: { color: '#23263f', backgroundColor: '#f2f2f8' },
  styles: [
    { types: ['comment', 'prolog', 'cdata'], style: { color: '#5b5f7a', fontStyle: 'italic' } },
    { types: ['string', 'attr-value', 'inserted'], style: { color: '#1c6249' } },
    { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: '#8a3a12' } },
    { types: ['keyword', 'atrule', 'tag', 'key', 'selector'], style: { color: '#3340ae' } },
    { types: ['function', 'class-name', 'attr-name', 'builtin'], style: { color: '#7a2f74' } },
    { types: ['punctuation', 'operator'], style: { color: '#4d5170' } },
    { types: ['deleted'], style: { color: '#a3271a' } },
  ],
};

export const darkCode: CodeTheme = {
  plain: { color: '#e4e6f7', backgroundColor: '#1d2039' },
  styles: [
    { types: ['comment', 'prolog', 'cdata'], style: { color: '#a4a9c9', fontStyle: 'italic' } },
    { types: ['string', 'attr-value', 'inserted'], style: { color: '#8fdcc0' } },
    { types: ['number', 'boolean', 'constant', 'symbol'], style: { color: '#ffb59f' } },
    { types: ['keyword', 'atrule', 'tag', 'key', 'selector'], style: { color: '#b3c0ff' } },
    { types: ['function', 'class-name', 'attr-name', 'builtin'], style: { color: '#f0b4e6' } },
    { types: ['punctuation', 'operator'], style: { color: '#c2c6e2' } },
    { types: ['deleted'], style: { color: '#ffa08f' } },
  ],
};

type CodeTheme = NonNullable<NonNullable<UserThemeConfig['prism']>['theme']>;
