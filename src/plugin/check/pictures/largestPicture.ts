/** Bytes. No encoder takes more and no reader waits for more; a larger file isn't looked through. */
export const LARGEST_PICTURE = 500_000_000;
