/** Replaces a component that the site doesn't use (unused.ts). */
export default function Nothing(): null {
  return null;
}
