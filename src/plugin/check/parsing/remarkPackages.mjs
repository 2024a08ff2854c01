// The parsers that Docusaurus uses.

export { default as remarkComment } from '@slorber/remark-comment';
export { default as remarkDirective } from 'remark-directive';
export { default as remarkGfm } from 'remark-gfm';
export { default as remarkMdx } from 'remark-mdx';
export { default as remarkParse } from 'remark-parse';
export { unified } from 'unified';
