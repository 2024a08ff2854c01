/**
 * Whether a site's Docusaurus is at least this version. An unknown version counts as the newest.
 */
export function isAtLeast(version: DocusaurusVersion | undefined, wanted: Release): boolean {
  if (!version) return true;
  const [major = 0, minor = 0] = wanted.split('.').map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}

/** The part of a version that Docusaurus's behaviour depends on. */
export interface DocusaurusVersion {
  major: number;
  minor: number;
}

/** `3.5` */
export type Release = `${number}.${number}`;
