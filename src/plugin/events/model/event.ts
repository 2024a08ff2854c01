import type { ValueOf } from './field.ts';
import type { eventField } from './fields.ts';
import type { speakerField } from './speakerField.ts';

/**
 * A front matter block `event` after reading: short forms are expanded, and dates stay as written.
 */
export type EventBlock = ValueOf<typeof eventField>;

/** An entry of the speakers file. */
export type SpeakerBlock = ValueOf<typeof speakerField>;

export type TalkBlock = NonNullable<EventBlock['talks']>[number];
export type PersonBlock = NonNullable<TalkBlock['performer']>[number];
export type PlaceBlock = NonNullable<EventBlock['location']>;
export type SlidesBlock = NonNullable<EventBlock['slides']>;
export type RecordingBlock = NonNullable<EventBlock['recording']>;
