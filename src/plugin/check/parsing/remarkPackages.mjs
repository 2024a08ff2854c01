// The parsers that Docusaurus runs, as one module: compiling makes one file of it, which Node loads in a quarter of the
// time that these packages take. In tests it's these packages.

export { default as remarkComment } from '@slorber/remark-comment';
export { default as remarkDirective } from 'remark-directive';
export { default as remarkGfm } from 'remark-gfm';
export { default as remarkMdx } from 'remark-mdx';
export { default as remarkParse } from 'remark-parse';
export { unified } from 'unified';
