/** Where a file belongs that a post names and nobody has put there: the base path is no folder. */
export function whereToPut(target: string, baseUrl: string): string {
  if (!target.startsWith('/')) return 'Put the file beside the post, or correct the path.';
  const address = target.startsWith(baseUrl) ? `/${target.slice(baseUrl.length)}` : target;
  const folder = address.slice(0, address.lastIndexOf('/'));
  return `Put the file into static${folder}, or correct the path.`;
}
