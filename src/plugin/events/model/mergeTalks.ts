import type { PersonBlock, TalkBlock } from './event.ts';

/**
 * Merges the talks of several posts about one event into one list. Each talk within one post is
 * separate. A talk in a later post is the same as an earlier one if both have the same `id`, or the
 * same title and nothing that tells them apart.
 *
 * @param lists the talks of each post, the oldest post's first
 * @param nameOf resolves an author key or a name to a person
 */
export function mergeTalks(
  lists: readonly (readonly TalkBlock[])[],
  nameOf: NameOf = writtenName,
): MergedTalks {
  const talks: TalkBlock[] = [];
  const doubts: TalkDoubt[] = [];
  for (const [post, list] of lists.entries()) {
    const earlier = talks.length;
    const claimed = new Set<number>();
    for (const [index, talk] of list.entries()) {
      const free = [...talks.slice(0, earlier).entries()].filter(([at]) => !claimed.has(at));
      const { at, doubt } = findTalk(talk, free, nameOf);
      if (doubt) doubts.push({ post, index, ...doubt });
      if (at === undefined) talks.push(talk);
      else {
        claimed.add(at);
        talks[at] = { ...talks[at], ...talk };
      }
    }
  }
  return { talks, doubts };
}

/** A person as they're written: an author key, or a name. */
export function writtenName({ key, name }: PersonBlock): string {
  return plain(name ?? key ?? '');
}

function findTalk(talk: TalkBlock, earlier: Candidate[], nameOf: NameOf): Found {
  const sameId = earlier.find(([, one]) => talk.id !== undefined && one.id === talk.id);
  if (sameId) return { at: sameId[0] };
  const named = earlier.filter(
    ([, one]) =>
      plain(one.name) === plain(talk.name) && (one.id === undefined || talk.id === undefined),
  );
  const fitting = named.filter(([, one]) => isSame(talk, one, nameOf));
  const [first, ...others] = narrow(talk, fitting, nameOf);
  if (first && others.every(([, one]) => JSON.stringify(one) === JSON.stringify(first[1]))) {
    const [at, known] = first;
    const doubt = isSameHour(talk, known) ? undefined : { kind: 'hour' as const, other: known };
    return { at, doubt };
  }
  if (first) return { doubt: { kind: 'several', count: others.length + 1, other: first[1] } };
  // They only share the title, as two lightning rounds do. If both name speakers, it may also be a
  // mistake.
  const other = named.find(([, one]) => isSpoken(one) && isSpoken(talk))?.[1];
  return other ? { doubt: { kind: 'speakers', other } } : {};
}

/** Whether the speakers and times of two talks with one title allow them to be the same. */
function isSame(talk: TalkBlock, one: TalkBlock, nameOf: NameOf): boolean {
  if (isSpoken(talk) && isSpoken(one)) return speakersOf(talk, nameOf) === speakersOf(one, nameOf);
  return isSameHour(talk, one);
}

/** Chooses among several: those at the same time, otherwise those with the same speakers. */
function narrow(talk: TalkBlock, fitting: Candidate[], nameOf: NameOf): Candidate[] {
  const isExact = ([, one]: Candidate) =>
    talk.startDate !== undefined && one.startDate !== undefined && isSameHour(talk, one);
  const isBy = ([, one]: Candidate) => speakersOf(talk, nameOf) === speakersOf(one, nameOf);
  for (const test of [isExact, isBy]) {
    const some = fitting.filter(test);
    if (some.length > 0) return some;
  }
  return fitting;
}

/** A date without a time matches all times of that day. */
function isSameHour(talk: TalkBlock, one: TalkBlock): boolean {
  const [a, b] = [talk.startDate, one.startDate].map((date) => date?.trim().replace(' ', 'T'));
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}

function isSpoken({ performer = [] }: TalkBlock): boolean {
  return performer.length > 0;
}

function speakersOf({ performer = [] }: TalkBlock, nameOf: NameOf): string {
  return JSON.stringify(performer.map((person) => nameOf(person)).sort());
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export type NameOf = (person: PersonBlock) => string;

export interface MergedTalks {
  talks: TalkBlock[];
  doubts: TalkDoubt[];
}

/** Fields that only one of the posts sets and that identify a talk: its id, time or speakers. */
export type TalkDoubt = Doubt & {
  /** The number of the post, and of the talk in it. */
  post: number;
  index: number;
};

type Doubt =
  | { kind: 'hour' | 'speakers'; other: TalkBlock }
  | { kind: 'several'; other: TalkBlock; count: number };

type Candidate = [at: number, talk: TalkBlock];

interface Found {
  at?: number;
  doubt?: Doubt | undefined;
}
