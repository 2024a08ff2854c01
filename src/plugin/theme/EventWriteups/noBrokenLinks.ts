/** In place of `@docusaurus/useBrokenLinks` where the site's Docusaurus looks for no anchors, before 3.1. */
export default function useBrokenLinks(): BrokenLinks {
  return { collectAnchor: () => undefined };
}

interface BrokenLinks {
  collectAnchor(anchor: string): void;
}
