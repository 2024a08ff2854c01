import useBrokenLinks from '@docusaurus/useBrokenLinks';

/**
 * Names the places of talks on the page of their event, so that other pages and calendars can link
 * to them.
 *
 * @returns the `id` of a talk's element. It's registered with Docusaurus, which checks that links
 * to it work
 */
export function useTalkAnchors(): (talk: string) => string {
  const { collectAnchor } = useBrokenLinks();
  return (talk) => {
    const anchor = `talk-${talk}`;
    collectAnchor(anchor);
    return anchor;
  };
}
