/** The answers that a new post is made from. The event uses schema.org's names. */
export interface Answers {
  event: EventFacts;
  /** In the order in which the post names them. */
  authors: Choice[];
  tags: Choice[];
  title: string;
  slug: string;
}

export interface EventFacts {
  name: string;
  /** As `2025-06-03`. */
  startDate: string;
  /** Undefined when it ends on the day on which it starts. */
  endDate: string | undefined;
  location: string;
}

/** An author or a tag of the post. */
export interface Choice {
  key: string;
  /** The author's name or the tag's label, when the file doesn't have the key yet. */
  newName?: string;
  /** The tag's label, where no file has it: the post says it then. */
  label?: string;
}

/** The answers that are known before anything is asked. */
export interface Given {
  event: Partial<EventFacts>;
  authors: Choice[];
  tags: Choice[];
  title: string | undefined;
  slug: string | undefined;
}

/** A post that can't be started like this; the message is one line for people. Nothing was written. */
export class Refusal extends Error {}
