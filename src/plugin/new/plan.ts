import type { Block, Imported } from '../import/imported.ts';
import { importedSpeakers } from '../import/importedSpeakers.ts';
import type { Entry } from './addEntry.ts';
import type { Answers, Choice } from './answers.ts';
import type { BlogFacts, Known } from './blogFacts.ts';
import { importedLines } from './importedEvent.ts';
import { type PostSyntax, postText } from './postText.ts';

/**
 * The files of a new post. Its image folder is empty: git ignores it until it contains an image.
 *
 * @param imported the event and its speakers, if they come from a file
 */
export function planPost(
  answers: Answers,
  facts: BlogFacts,
  syntax: PostSyntax,
  imported?: Imported,
): Plan {
  const { file, folder, images } = facts.placeOf(answers.slug);
  const known = [...facts.authors, ...facts.speakers];
  const speakers = newSpeakers(imported?.speakers ?? [], known, facts, answers);
  const event =
    imported && importedLines(imported.event, answers.event, [...known, ...knownIn(speakers)]);
  const authors = newEntries(answers.authors, (name) => ({
    name,
    ...(facts.authorsHavePages && { page: true }),
  }));
  const tags = newEntries(answers.tags, (label, key) => ({
    label,
    ...(facts.tagsHavePermalinks && { permalink: `/${key}` }),
  }));
  return {
    folder,
    folders: folder === undefined ? [] : [images.dir],
    files: [{ file, text: postText(answers, facts.today, images.address, syntax, event) }],
    additions: [
      ...(authors.length > 0 ? facts.authorsFiles : []).map((file) => ({ file, entries: authors })),
      ...(speakers.length > 0 ? facts.speakersFiles : []).map((file) => ({
        file,
        entries: speakers,
      })),
      ...(tags.length > 0 ? facts.tagsFiles : []).map((file) => ({ file, entries: tags })),
    ],
  };
}

/**
 * Returns the people that an import describes and that aren't in the authors or the speakers file.
 */
function newSpeakers(
  imported: readonly Block[],
  known: readonly Known[],
  { takenKeys }: BlogFacts,
  { authors }: Answers,
): Entry[] {
  const names = new Set([...known.map(({ name }) => name), ...authors.map((one) => one.newName)]);
  const unknown = imported.filter(({ name }) => !names.has(String(name)));
  const taken = [...takenKeys, ...authors.map(({ key }) => key)];
  const { speakers } = importedSpeakers(unknown, taken);
  return [...speakers].map(([key, fields]) => ({ key, fields }));
}

function knownIn(entries: readonly Entry[]): Known[] {
  return entries.map(({ key, fields }) => ({ key, name: String(fields.name) }));
}

function newEntries(
  choices: readonly Choice[],
  fieldsOf: (name: string, key: string) => Entry['fields'],
): Entry[] {
  return choices.flatMap(({ key, newName }) =>
    newName === undefined ? [] : [{ key, fields: fieldsOf(newName, key) }],
  );
}

/** Paths are absolute. */
export interface Plan {
  /** The post's own folder, which must not exist; `undefined` if posts are files beside others. */
  folder: string | undefined;
  /** Empty folders in it. */
  folders: string[];
  files: { file: string; text: string }[];
  additions: Addition[];
}

/** Entries for a file that is a map, such as authors.yml. */
export interface Addition {
  file: string;
  entries: Entry[];
}
