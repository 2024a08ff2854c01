import uniqBy from 'lodash/uniqBy.js';
import type { SpeakerBlock } from '../events/model/event.ts';
import { readSpeakers } from '../events/model/readEvent.ts';
import { createSlugs, slugOf } from '../events/model/slug.ts';
import { asText, withoutEmpty } from './cleaned.ts';
import type { Block } from './imported.ts';

/**
 * Speakers for the speakers file, by key. Speakers with only a name and an address are left out, because the event
 * already contains these.
 *
 * @param written each speaker's details, in the fields of the speakers file
 * @param taken keys that belong to others
 * @returns with `lost`, the values that a field can't have
 */
export function importedSpeakers(
  written: readonly Block[],
  taken: readonly string[] = [],
): { speakers: ReadonlyMap<string, SpeakerBlock>; lost: string[] } {
  const slug = createSlugs();
  for (const key of taken) slug(key);
  const described = written.flatMap((one) => withoutEmpty(one) ?? []) as Block[];
  const people = uniqBy(
    described.filter((one) => one.name !== undefined && SAYS_MORE.some((field) => field in one)),
    'name',
  );
  const named = Object.fromEntries(
    people.map((one) => [slug(slugOf(String(one.name), 'speaker')), asText(one)]),
  );
  const { speakers, problems } = readSpeakers(named);
  return { speakers, lost: problems.map(({ path }) => `speakers: ${path.slice(1, 2).join()}`) };
}

const SAYS_MORE = ['title', 'description', 'image', 'pronouns', 'sameAs'];
