/** A command that can't run with these arguments. The message is one line. */
export class UsageError extends Error {}
