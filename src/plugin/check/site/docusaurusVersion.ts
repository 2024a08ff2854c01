/** Whether a site's Docusaurus is of this version or a later one. Where its version isn't known, it's the newest. */
export function isAtLeast(version: DocusaurusVersion | undefined, wanted: Release): boolean {
  if (!version) return true;
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}

/** The part of a version that decides what Docusaurus does. */
export interface DocusaurusVersion {
  major: number;
  minor: number;
}

/** `3.5` */
export type Release = `${number}.${number}`;
