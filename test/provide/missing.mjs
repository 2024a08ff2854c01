/** Something that the tests need is not here and cannot be had: one line for whoever runs them, and no stack. */
export class Missing extends Error {}
