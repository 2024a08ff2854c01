/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/site/fileIndex.ts',
    line: 'if (target.length > LONGEST_PATH) return isBelowRoots(target) ? MISSING : OUTSIDE;',
    text: ' >= ',
    why: 'Linux counts a NUL after the path, so no file has a path of this length either.',
  },
  {
    file: 'check/site/folderListing.ts',
    line: 'for (const dirent of dirents.sort((a, b) => (a.name < b.name ? -1 : 1))) {',
    text: ' <= ',
    why: 'No two entries of a folder have the same name.',
  },
  {
    file: 'check/site/paths.ts',
    line: "return path.sep === '/' ? file : file.split(path.sep).join('/');",
    text: ' !== ',
    why: 'Where the tests run, this replaces slashes with slashes: that only takes time.',
  },
];
