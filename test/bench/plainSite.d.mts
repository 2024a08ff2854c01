export const PLAIN_PAGES: string[];

export function layOutPlain(
  dir: string,
  options: { hasPlugin: boolean; hasEvent?: boolean; hasSecondBlog?: boolean; isWhole?: boolean },
): string;
