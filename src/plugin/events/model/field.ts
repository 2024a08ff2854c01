/** The kinds of fields that describe an event. Each has a sentence for the documentation. */

/** @param expected what matches the pattern, for messages: `a length such as 41:30` */
export const text = (does: string, pattern?: RegExp, expected = 'text') =>
  ({ kind: 'text', does, pattern, expected }) as const;

/** A language tag (BCP 47). */
export const language = (does: string) => ({ kind: 'language', does }) as const;

/** Letters from a to z, digits and hyphens: part of an address. */
export const key = (does: string) => ({ kind: 'key', does }) as const;

/**
 * A date of any precision from a year to a second (moment.ts).
 *
 * @param isOpen whether `TBA` is allowed. Other unknown dates are simply left out.
 */
export const moment = (does: string, isOpen = false) => ({ kind: 'moment', does, isOpen }) as const;

/** An absolute address, `https://…`. */
export const url = (does: string) => ({ kind: 'url', does }) as const;

/** An absolute address, or the path of a file in a static folder, `/slides/a.pdf`. */
export const address = (does: string) => ({ kind: 'address', does }) as const;

/** An image: beside the post (`./img/hall.jpg`), in a static folder (`/img/hall.jpg`), or elsewhere. */
export const image = (does: string) => ({ kind: 'image', does }) as const;

export const number = (does: string, min: number, max: number) =>
  ({ kind: 'number', does, min, max }) as const;

export const flag = (does: string) => ({ kind: 'flag', does }) as const;

export const choice = <const Value extends string>(does: string, values: readonly Value[]) =>
  ({ kind: 'choice', does, values }) as const;

export const list = <const Item extends Field>(does: string, of: Item) =>
  ({ kind: 'list', does, of }) as const;

/**
 * One item, or a list whose first item is shown where there's only room for one.
 * The other items are in its `others`.
 */
export const several = <const Item extends MapField>(of: Item) =>
  ({ kind: 'several', does: of.does, of }) as const;

/**
 * @param options.short the field that a plain text sets
 * @param options.needs the required fields
 */
export const map = <
  const Members extends Fields,
  const Needed extends keyof Members & string = never,
>(
  fields: Members,
  does: string,
  options: { short?: keyof Members & string; needs?: readonly Needed[] } = {},
) => ({ kind: 'map', does, fields, short: options.short, needs: options.needs ?? [] }) as const;

export type Field =
  | { kind: 'text'; does: string; pattern: RegExp | undefined; expected: string }
  | { kind: 'moment'; does: string; isOpen: boolean }
  | { kind: 'key' | 'language' | 'url' | 'address' | 'image' | 'flag'; does: string }
  | { kind: 'number'; does: string; min: number; max: number }
  | { kind: 'choice'; does: string; values: readonly string[] }
  | { kind: 'list'; does: string; of: Field }
  | { kind: 'several'; does: string; of: MapField }
  | MapField;

export interface MapField {
  kind: 'map';
  does: string;
  fields: Fields;
  short: string | undefined;
  needs: readonly string[];
}

export type Fields = { readonly [name: string]: Field };

/** The value of a field. The event's TypeScript types follow from its description. */
export type ValueOf<Described extends Field> = Described extends { kind: 'number' }
  ? number
  : Described extends { kind: 'flag' }
    ? boolean
    : Described extends { kind: 'choice'; values: readonly (infer Value)[] }
      ? Value
      : Described extends { kind: 'list'; of: infer Item extends Field }
        ? ValueOf<Item>[]
        : Described extends { kind: 'several'; of: infer Item extends MapField }
          ? ValueOf<Item> & { others?: ValueOf<Item>[] }
          : Described extends {
                kind: 'map';
                fields: infer Members extends Fields;
                needs: readonly (infer Needed)[];
              }
            ? { [Name in Exclude<keyof Members, Needed>]?: ValueOf<Members[Name]> } & {
                [Name in keyof Members & Needed]: ValueOf<Members[Name]>;
              }
            : string;
