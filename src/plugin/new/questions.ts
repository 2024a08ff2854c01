import type { EventKind } from '../events/model/eventData.ts';
import type { Answers, Choice, Given } from './answers.ts';
import type { BlogFacts, Known } from './blogFacts.ts';
import { dayProblem, endProblem } from './days.ts';
import { EVENT_TYPES, guessType } from './eventType.ts';
import { lineProblem, newKeyProblem, slugProblem } from './judge.ts';
import { slugOf, suggestAuthorKey, suggestFreeSlug, suggestTitle } from './suggestions.ts';

/**
 * Asks for the parts of a post. Known answers are filled in, and Enter accepts them.
 *
 * @throws {Cancelled} if the user cancels
 */
export async function askAnswers(given: Given, facts: BlogFacts, ask: Ask): Promise<Answers> {
  const text = (message: string, question: Partial<TextQuestion> = {}) =>
    ask.text({ message, problemOf: lineProblem, ...question });

  const name = await text('What is the event called?', {
    hint: 'DevOpsCon 2025',
    initial: given.event.name,
  });
  const startDate = await text('When does it start? (year-month-day)', {
    hint: facts.today,
    initial: given.event.startDate,
    problemOf: dayProblem,
  });
  const endDate = await text('When does it end? (leave empty if it’s one day)', {
    initial: given.event.endDate,
    problemOf: (value) => (value === '' ? undefined : endProblem(value, startDate)),
  });
  const location = await text('Where is it? (a city, or "online")', {
    hint: 'New York City',
    initial: given.event.location,
  });
  const type = await askType(ask, given.event.type ?? guessType(name, given.tags));
  const event = {
    name,
    startDate,
    endDate: endDate === '' || endDate === startDate ? undefined : endDate,
    location,
    type,
  };
  const authors = await askChoices(ask, given.authors, {
    known: facts.authors,
    first: 'Who is writing the post?',
    another: 'Who else?',
    done: 'No more authors',
    add: 'A new author…',
    required: true,
    askNew: async (chosen) => {
      const newName = await text('What is the new author’s name?');
      const key = await askKey(
        ask,
        'What is their key in the authors file?',
        suggestAuthorKey(newName, chosen),
        chosen,
      );
      return { key, newName };
    },
  });
  const tags = await askChoices(ask, given.tags, {
    known: facts.tags,
    first: 'Which tag?',
    another: 'Another tag?',
    done: 'No more tags',
    add: 'A new tag…',
    required: facts.tags.length > 0,
    askNew: async (chosen) => {
      const newName = await text('What is the new tag called?');
      if (facts.tagsFiles.length === 0) return { key: newName };
      return {
        key: await askKey(ask, 'What is its key in the tags file?', slugOf(newName), chosen),
        newName,
      };
    },
  });
  const title = await text('What is the title of the post?', {
    initial: given.title ?? suggestTitle(event),
  });
  const slug = await text('What is its slug? (the last part of the address)', {
    initial: given.slug ?? suggestFreeSlug(event, facts),
    problemOf: (value) => slugProblem(value, facts),
  });
  return { event, authors, tags, title, slug };
}

/** Asks for the kind of event; the likely one is the first choice. */
async function askType(ask: Ask, likely: EventKind | undefined): Promise<EventKind | undefined> {
  const types = [
    ...EVENT_TYPES.filter(({ type }) => type === likely),
    ...EVENT_TYPES.filter(({ type }) => type !== likely),
  ];
  const answer = await ask.choose({
    message: 'What kind of event is it?',
    options: types.map(({ type, label }) => ({ value: type, label })),
  });
  return types.find(({ type }) => type === answer)?.type;
}

/** Asks for one after another: typing completes, Enter chooses. */
async function askChoices(ask: Ask, given: readonly Choice[], list: ChoiceList): Promise<Choice[]> {
  const chosen = [...given];
  for (;;) {
    const keys = new Set(chosen.map(({ key }) => key));
    const left = list.known.filter(({ key }) => !keys.has(key));
    const canEnd = chosen.length > 0 || !list.required;
    const answer = await ask.choose({
      message: chosen.length === 0 ? list.first : `${list.another} So far: ${[...keys].join(', ')}`,
      options: [
        ...(canEnd ? [{ value: DONE, label: list.done }] : []),
        ...left.map(({ key, name }) => ({
          value: `=${key}`,
          label: name.toLowerCase() === key ? name : `${name} (${key})`,
        })),
        { value: NEW, label: list.add },
      ],
      always: NEW,
    });
    if (answer === DONE) return chosen;
    const taken = [
      ...list.known,
      ...chosen.map(({ key, newName }) => ({ key, name: newName ?? key })),
    ];
    chosen.push(answer === NEW ? await list.askNew(taken) : { key: answer.slice(1) });
  }
}

function askKey(
  ask: Ask,
  message: string,
  initial: string,
  known: readonly Known[],
): Promise<string> {
  return ask.text({ message, initial, problemOf: (key) => newKeyProblem(key, known) });
}

const DONE = 'done';
const NEW = 'new';

interface ChoiceList {
  known: readonly Known[];
  first: string;
  another: string;
  done: string;
  add: string;
  required: boolean;
  askNew(known: Known[]): Promise<Choice>;
}

/** Asks the questions: a terminal, or a test. */
export interface Ask {
  /** Asks again until the answer has no problem; the answer is tidy. @throws {Cancelled} */
  text(question: TextQuestion): Promise<string>;
  /** Lets the user choose one option. @throws {Cancelled} */
  choose(question: ChoiceQuestion): Promise<string>;
}

export interface TextQuestion {
  message: string;
  /** An example, shown while the field is empty. */
  hint?: string | undefined;
  /** The text in the field, which can be edited. */
  initial?: string | undefined;
  problemOf(answer: string): string | undefined;
}

export interface ChoiceQuestion {
  message: string;
  options: { value: string; label: string }[];
  /** The value that is offered whatever the user types to search. */
  always?: string;
}

/** The user pressed Ctrl-C. */
export class Cancelled extends Error {}
