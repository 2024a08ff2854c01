/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'dev/touchBlogFiles.ts',
    line: 'if (!post) return;',
    text: 'if (false && ',
    why: 'Without a post, giving it another time throws, and what it throws is caught: the condition is for the compiler.',
  },
  {
    file: 'dev/docusaurusLog.ts',
    line: 'if (patched.has(output)) return;',
    text: 'if (false && ',
    why: 'A second wrapper asks the same session as the first, and leaves out nothing else: that only takes time.',
  },
  {
    file: 'dev/healthServer.ts',
    line: 'if (page.writableLength > MOST_WAITING) page.destroy();',
    text: ' >= ',
    why: 'Whether four megabytes or one byte more may wait for a page matters to nobody.',
  },
];
