/**
 * Whether a thrown value is an error of a class. Unlike `instanceof`, it never throws: a site's own code may throw
 * anything, even a Proxy that throws when it's looked at.
 */
export function isError<Type extends Error>(
  thrown: unknown,
  type: abstract new (...args: never[]) => Type,
): thrown is Type {
  try {
    return thrown instanceof type;
  } catch {
    return false;
  }
}

/** Returns what a thrown value says. It never throws either. */
export function wordsOf(thrown: unknown): string {
  try {
    return String(isError(thrown, Error) ? thrown.message : thrown);
  } catch {
    return 'something that can’t be shown';
  }
}
