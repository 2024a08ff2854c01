/** Whether a host is reserved for examples and can't exist (RFC 2606 and 6761). It's never contacted. */
export function isReserved(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test)\.?$/i.test(host);
}
