/** Folders of the plugin by content. */
export const ROOMS: Readonly<Record<string, readonly string[]>>;
