/** Replaces `@docusaurus/useBrokenLinks` in Docusaurus before 3.1, which doesn't check anchors. */
export default function useBrokenLinks(): BrokenLinks {
  return { collectAnchor: () => undefined };
}

interface BrokenLinks {
  collectAnchor(anchor: string): void;
}
