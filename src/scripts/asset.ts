/** A script or style sheet of a build. */
export interface Asset {
  name: string;
  text: string;
}
