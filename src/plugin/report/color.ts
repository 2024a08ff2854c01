/** Whether to use colour in a stream: in a terminal, unless NO_COLOR (no-color.org) is set. */
export function usesColor(stream: { isTTY?: boolean }, environment = process.env): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
