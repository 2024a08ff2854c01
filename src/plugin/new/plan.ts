import path from 'node:path';
import type { Block } from '../import/imported.ts';
import type { Entry } from './addEntry.ts';
import type { Answers, Choice } from './answers.ts';
import type { BlogFacts } from './blogFacts.ts';
import { importedLines } from './importedEvent.ts';
import { type PostSyntax, postText } from './postText.ts';

/**
 * What a new post puts on the disk. Its pictures' folder is empty: git does not see it until a picture lies in it.
 *
 * @param imported the event, where it comes from a file
 */
export function planPost(
  answers: Answers,
  facts: BlogFacts,
  syntax: PostSyntax,
  imported?: Block,
): Plan {
  const folder = facts.folderOf(answers.slug);
  const event = imported && importedLines(imported, answers.event, facts.authors);
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
    folders: [path.join(folder, 'img')],
    files: [
      {
        file: path.join(folder, facts.fileName),
        text: postText(answers, facts.today, syntax, event),
      },
    ],
    additions: [
      ...(authors.length > 0 ? facts.authorsFiles : []).map((file) => ({ file, entries: authors })),
      ...(tags.length > 0 ? facts.tagsFiles : []).map((file) => ({ file, entries: tags })),
    ],
  };
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
  /** The post's, which must not exist. */
  folder: string;
  /** Empty ones in it. */
  folders: string[];
  files: { file: string; text: string }[];
  additions: Addition[];
}

/** Entries for a file that is a map, such as authors.yml. */
export interface Addition {
  file: string;
  entries: Entry[];
}
