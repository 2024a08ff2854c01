/** Returns `41:30`, `1:12:00` or `PT41M30S` in seconds. */
export function readDuration(written: string): number {
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(written);
  const parts = iso
    ? iso.slice(1).map((part) => Number(part ?? 0))
    : written.split(':').map(Number);
  return parts.reduce((total, part) => total * 60 + part, 0);
}
