import type { EventKind } from '../events/model/eventData.ts';

/** The answers that a new post is made from. The event uses schema.org's names. */
export interface Answers {
  event: EventFacts;
  /** In the order of the post. */
  authors: Choice[];
  tags: Choice[];
  title: string;
  slug: string;
}

export interface EventFacts {
  name: string;
  /** As `2025-06-03`. */
  startDate: string;
  /** Undefined if it ends on the day on which it starts. */
  endDate: string | undefined;
  location: string;
  /** Undefined if nobody said so: the event then counts as a conference. */
  type: EventKind | undefined;
}

/** An author or a tag of the post. */
export interface Choice {
  key: string;
  /** The author's name or the tag's label, if the file doesn't have the key yet. */
  newName?: string;
  /** The tag's label, if no file has it: the post then contains it. */
  label?: string;
}

/** The answers that are known before any question. */
export interface Given {
  event: Partial<EventFacts>;
  authors: Choice[];
  tags: Choice[];
  title: string | undefined;
  slug: string | undefined;
}

/** A post that can't be started this way. The message is one line, and nothing was written. */
export class Refusal extends Error {}
