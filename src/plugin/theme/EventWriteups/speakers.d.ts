/** A file that the plugin writes for each build, and finds by this name (index.ts). */
declare module '@event-writeups/speakers' {
  const speakers: unknown;
  export default speakers;
}
