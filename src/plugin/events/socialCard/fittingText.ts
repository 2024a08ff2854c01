import { commaIn, wordsIn } from '../words/wordsIn.ts';

/**
 * Returns the longest start of a text that fits, with an ellipsis if it's cut. Characters are never
 * split.
 *
 * @param write draws a text
 */
export async function fittingText<Drawn>(
  text: string,
  write: (text: string) => Promise<Drawn>,
  fits: (drawn: Drawn) => boolean,
): Promise<Drawn> {
  const letters = [...new Intl.Segmenter().segment(text.slice(0, LONGEST))].map(
    ({ segment }) => segment,
  );
  const cut = (count: number) =>
    count === letters.length && text.length <= LONGEST
      ? text
      : `${letters.slice(0, count).join('').trimEnd()}…`;
  return longestFitting(letters.length, (count) => write(cut(count)), fits);
}

/** Draws as many names as fit, and the number of the others, in the locale's words. */
export async function fittingNames<Drawn>(
  { names: all, unnamed, locale }: Names,
  write: (text: string) => Promise<Drawn>,
  fits: (drawn: Drawn) => boolean,
): Promise<Drawn> {
  const names = all.map((name) => name.slice(0, LONGEST));
  const most = names.slice(0, MOST_NAMES);
  const drawn = await longestFitting(
    most.length,
    (count) => write(writeNames({ names, unnamed, locale }, count)),
    fits,
  );
  // A single name that is wider than the row.
  const [first = '', ...rest] = names;
  const withFirst = (part: string) =>
    write(writeNames({ names: [part, ...rest], unnamed, locale }, 1));
  return fits(drawn) ? drawn : fittingText(first, withFirst, fits);
}

/** `Ada, Grace and 66 others` */
export function writeNames({ names, unnamed, locale }: Names, count: number): string {
  const others = names.length - count + unnamed;
  const shown = names.slice(0, count).join(commaIn(locale));
  if (others === 0) return shown;
  return `${shown} ${wordsIn(locale).others?.(others) ?? `+${others}`}`;
}

/**
 * Tries half as many, then half of the rest, until one more would be too many; at least one is
 * drawn.
 */
async function longestFitting<Drawn>(
  most: number,
  write: (count: number) => Promise<Drawn>,
  fits: (drawn: Drawn) => boolean,
): Promise<Drawn> {
  let best = await write(most);
  if (fits(best)) return best;
  let [fitting, tooMany] = [0, most];
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    const drawn = await write(count);
    if (fits(drawn)) [fitting, best] = [count, drawn];
    else tooMany = count;
  }
  return fitting === 0 ? write(1) : best;
}

/** No card fits more, and it would take long to draw. */
const LONGEST = 500;
const MOST_NAMES = 60;

export interface Names {
  names: string[];
  /** The number of names that can't be written in the card's fonts. */
  unnamed: number;
  locale: string;
}
