/** A page in the search: written by the build, read by the browser. */
export interface SearchPage {
  title: string;
  /** The address with the base path. */
  address: string;
  kind: string;
  /** The weight of a match in it. */
  weight: number;
  /**
   * Facts about the page besides its text: its description, its tags, and the place and people of
   * its event.
   */
  about: string;
  /** The first contains the text before any heading. */
  sections: PageSection[];
}

export interface PageSection {
  /** Empty for the text before the first heading. */
  heading: string;
  /** With `#`; empty for the page itself. */
  hash: string;
  text: string;
}
