/**
 * An author in a message, after "of": `"saim"`, or words for one who has neither a key nor a name.
 *
 * @param before written before a key or a name, such as `the author `
 */
export function authorWords(author: string, before = ''): string {
  return author === '' ? 'an author without a name' : `${before}"${author}"`;
}
