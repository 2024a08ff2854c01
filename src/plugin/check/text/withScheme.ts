/** Returns the full address for a domain or an email address; `undefined` for anything else. */
export function withScheme(text: string): string | undefined {
  if (/^[^/@\s]+@[^/@\s]+$/.test(text)) return `mailto:${text}`;
  return isDomainName(text) ? `https://${text}` : undefined;
}

/** Whether a text begins with a domain: `example.org/talks`. */
export function isDomainName(text: string): boolean {
  return DOMAIN.test(text);
}

const DOMAIN = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#].*)?$/u;
