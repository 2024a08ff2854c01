/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/posts/localizedBlog.ts',
    line: 'return found.sort((a, b) => (a.path < b.path ? -1 : 1));',
    text: ' <= ',
    why: 'No two posts of a blog have the same path.',
  },
  {
    file: 'check/posts/placedReference.ts',
    line: 'alt: alt && altRange ? asWritten(alt, altRange, source) : alt,',
    text: ' || ',
    why: 'An alt text that isn’t empty has a place, and an empty one is the same anywhere: the condition is for the compiler.',
  },
  {
    file: 'check/posts/findPosts.ts',
    line: 'return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));',
    text: ' <= ',
    why: 'Each post is listed once, so no two paths are equal.',
  },
];
