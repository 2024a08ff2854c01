/** A requirement of the tests is missing and can't be installed: one line for the user, without a stack. */
export class Missing extends Error {}
