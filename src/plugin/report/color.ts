/** Whether to colour what goes to a stream: on a terminal, unless NO_COLOR (no-color.org) says otherwise. */
export function usesColor(stream: { isTTY?: boolean }, environment = process.env): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
