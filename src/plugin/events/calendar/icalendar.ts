/**
 * Writes iCalendar text (RFC 5545): lines end in CRLF and are folded at 75 octets, never within a character.
 *
 * @param properties of the calendar itself
 * @param components its events
 */
export function writeCalendar(
  properties: readonly Property[],
  components: readonly Component[],
): string {
  return writeComponent({ name: 'VCALENDAR', properties, components })
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

/**
 * A value of the type TEXT (section 3.3.11). Unicode's own line ends count too, because some programs
 * split a calendar there.
 */
export function text(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/**
 * Encodes an address (3.3.13): characters that would end the line or the value, and other scripts,
 * are percent-encoded. A lone surrogate can't be.
 */
export function uri(value: string): string {
  return value.replace(/[\s"<>\\^`{|}]|(?!\p{Cs})\P{ASCII}/gu, encodeURIComponent);
}

/** Quotes a parameter value (3.1), which can't contain quotes itself. */
export function parameter(value: string): string {
  return `"${value.replace(/[\s\p{Cc}"]+/gu, ' ').trim()}"`;
}

/** An instant in UTC: `20250403T110000Z` (3.3.5). */
export function utcTime(instant: number): string {
  return `${new Date(Math.min(instant, LAST_SECOND)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A wall clock without a zone: `20250403T130000`. */
export function localTime(wall: number): string {
  return utcTime(wall).slice(0, -1);
}

/** A day: `20250403` (3.3.4). */
export function day(wall: number): string {
  return utcTime(wall).slice(0, 8);
}

/** A year has four digits (section 3.3.4). */
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59);

function writeComponent({ name, properties, components = [] }: Component): string[] {
  return [
    `BEGIN:${name}`,
    ...properties.flatMap(([property, value]) =>
      value === undefined ? [] : [`${property}:${value}`],
    ),
    ...components.flatMap(writeComponent),
    `END:${name}`,
  ];
}

/** Section 3.1: 75 octets a line, including the space at the start of a continuation. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const LONGEST_LINE = 75;

/** Characters that TEXT can't contain: control characters other than tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A name with its parameters, and a value that is written unchanged; omitted without a value. */
export type Property = readonly [name: string, value: string | undefined];

export interface Component {
  name: string;
  properties: readonly Property[];
  components?: readonly Component[];
}
