/** What the search knows of a page: what the build writes, and the browser reads. */
export interface SearchPage {
  title: string;
  /** With the base path. */
  address: string;
  kind: string;
  /** How much a match in it counts. */
  weight: number;
  /** What the page says about itself beside its text: its description, its tags, the place and the people of its event. */
  about: string;
  /** The first is what comes before any heading. */
  sections: PageSection[];
}

export interface PageSection {
  /** Empty for what comes before the first. */
  heading: string;
  /** With `#`; empty for the page itself. */
  hash: string;
  text: string;
}
