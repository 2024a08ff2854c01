/** A command that cannot run as it was called; the message is one line for people. */
export class UsageError extends Error {}
