export { default as remarkDirective } from 'remark-directive';
export { default as remarkGfm } from 'remark-gfm';
export { default as remarkMdx } from 'remark-mdx';
export { default as remarkParse } from 'remark-parse';
export { unified } from 'unified';

/** Typed for another major version of unified, with which it works all the same, as in Docusaurus. */
export declare const remarkComment: unknown;
