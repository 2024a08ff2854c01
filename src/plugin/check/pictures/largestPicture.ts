/**
 * In bytes. No encoder accepts more, and no reader would wait for it. Larger files aren't scanned.
 */
export const LARGEST_PICTURE = 500_000_000;
