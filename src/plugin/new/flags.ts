import kebabCase from 'lodash/kebabCase.js';
import { type Answers, type Choice, type Given, Refusal } from './answers.ts';
import type { BlogFacts, Known } from './blogFacts.ts';
import { dayProblem, endProblem } from './days.ts';
import { EVENT_TYPES, guessType, typeNamed } from './eventType.ts';
import { lineProblem, newKeyProblem, slugProblem, tidy, unknownKey } from './judge.ts';
import { suggestSlug, suggestTitle } from './suggestions.ts';

/**
 * Reads the answers that were given as options. @throws {Refusal} at the first that can't be used
 */
export function readFlags(flags: Flags, facts: BlogFacts): Given {
  const text = (flag: TextFlag, problemOf: (value: string) => string | undefined) => {
    const given = flags[flag];
    if (given === undefined) return undefined;
    const value = tidy(given);
    const problem = problemOf(value);
    if (problem !== undefined) throw new Refusal(`--${flag}: ${problem}`);
    return value;
  };
  const type = text('type', typeProblem);
  const startDate = text('date', dayProblem);
  const endDate = text('end', (value) => endProblem(value, startDate));
  return {
    event: {
      name: text('event', lineProblem),
      startDate,
      endDate: endDate === startDate ? undefined : endDate,
      location: text('place', lineProblem),
      type: type === undefined ? undefined : typeNamed(type),
    },
    authors: readKeys('author', flags.author, facts.authors),
    tags:
      facts.tagsFiles.length > 0
        ? readKeys('tag', flags.tag, facts.tags)
        : readFreeTags(flags.tag, facts.tags),
    title: text('title', lineProblem),
    slug: text('slug', (value) => slugProblem(value, facts)),
  };
}

/** The options that are required if questions are impossible. */
export function missingFlags({ event, authors, tags }: Given, facts: BlogFacts): string[] {
  return [
    event.name === undefined && '--event',
    event.startDate === undefined && '--date',
    event.location === undefined && '--place',
    authors.length === 0 && '--author',
    tags.length === 0 && facts.tags.length > 0 && '--tag',
  ].filter((flag) => flag !== false);
}

/** Returns the answers from the options, and those that follow from them. @throws {Refusal} */
export function answersFrom(given: Given, facts: BlogFacts): Answers {
  const missing = missingFlags(given, facts);
  const { name, startDate, location } = given.event;
  if (
    missing.length > 0 ||
    name === undefined ||
    startDate === undefined ||
    location === undefined
  ) {
    throw new Refusal(`Missing: ${missing.join(', ')}. See event-writeups new --help.`);
  }
  const type = given.event.type ?? guessType(name, given.tags);
  const event = { name, startDate, location, endDate: given.event.endDate, type };
  return {
    event,
    authors: given.authors,
    tags: given.tags,
    title: given.title ?? suggestTitle(event),
    slug: given.slug ?? slugFrom(event, facts),
  };
}

/** No number is added to make it unique: with the same options, a second call must fail. */
function slugFrom(event: Answers['event'], facts: BlogFacts): string {
  const slug = suggestSlug(event);
  if (slug === '')
    throw new Refusal(
      `The event "${event.name}" has no letters or digits for a slug. Pass one with --slug.`,
    );
  const problem = slugProblem(slug, facts);
  if (problem !== undefined) throw new Refusal(`${problem} Pass another one with --slug.`);
  return slug;
}

function typeProblem(word: string): string | undefined {
  return typeNamed(word) === undefined
    ? `There’s no type "${word}". Types: ${EVENT_TYPES.map((one) => one.word).join(', ')}.`
    : undefined;
}

/** `saim` for a known person, `ada=Ada Lovelace` for a new one. */
function readKeys(
  flag: 'author' | 'tag',
  values: readonly string[],
  known: readonly Known[],
): Choice[] {
  const keys = new Set(known.map(({ key }) => key));
  const choices = new Map<string, Choice>();
  for (const value of values.map(tidy)) {
    const refuse = (problem: string) => new Refusal(`--${flag} "${value}": ${problem}`);
    const equals = value.indexOf('=');
    if (keys.has(value)) {
      choices.set(value, { key: value });
    } else if (equals === -1) {
      throw refuse(`There’s no ${flag} with this key. ${unknownKey(value, known)}`);
    } else {
      const key = value.slice(0, equals).trim();
      const newName = value.slice(equals + 1).trim();
      const chosen = [...choices.values()].map((choice) => ({
        ...choice,
        name: choice.newName ?? '',
      }));
      const problem = newKeyProblem(key, [...known, ...chosen]) ?? lineProblem(newName);
      if (problem !== undefined) throw refuse(problem);
      choices.set(key, { key, newName });
    }
  }
  return [...choices.values()];
}

/**
 * A blog without a tags file accepts every tag. A new one may have a key, its address, and a label,
 * as elsewhere.
 */
function readFreeTags(values: readonly string[], known: readonly Known[]): Choice[] {
  const choices = [...new Set(values.map(tidy))].map((value): Choice => {
    const refuse = (problem: string) => new Refusal(`--tag "${value}": ${problem}`);
    const [, key, label] = known.some((tag) => tag.key === value)
      ? []
      : (/^([^=]*?) ?= ?(.*)$/.exec(value) ?? []);
    const problem = lineProblem(label ?? value);
    if (problem !== undefined) throw refuse(problem);
    if (key === undefined || label === undefined) return { key: value };
    const same = known.find((tag) => tag.key === key || tag.key === label);
    if (same) return { key: same.key };
    const keyProblem = newKeyProblem(key, []);
    if (keyProblem !== undefined) throw refuse(keyProblem);
    // Docusaurus makes the address of a tag the same way (utils/src/tags.ts).
    return kebabCase(label) === key ? { key: label } : { key, label };
  });
  return [...new Map(choices.map((choice) => [choice.key, choice])).values()];
}

type TextFlag = 'event' | 'date' | 'end' | 'place' | 'type' | 'title' | 'slug';

/** As they were written. */
export type Flags = Partial<Record<TextFlag, string>> & { author: string[]; tag: string[] };
