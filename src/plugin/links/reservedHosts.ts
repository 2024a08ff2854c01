/** Whether a host is one that can't exist, for examples in texts (RFC 2606 and 6761): nobody asks it. */
export function isReserved(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test)\.?$/i.test(host);
}
