import yaml from 'yaml';
import { cleaned } from './cleaned.ts';
import { textOf } from './foreign.ts';
import { isConfsTech, readConfsTech } from './formats/confsTech.ts';
import { isOwnEvents, readOwnEvent } from './formats/ownEvents.ts';
import { isRubyEvents, readRubyEvents } from './formats/rubyEvents.ts';
import { isSchedule, readSchedule } from './formats/schedule.ts';
import { isSessionize, readSessionize } from './formats/sessionize.ts';
import { eventsIn, eventsInPage, readLinkedEvent } from './formats/structuredData.ts';
import { ImportError, type Imported } from './imported.ts';

/**
 * Reads an event from a file in any supported format, which is detected from the content.
 *
 * @param name the event to import, if the file contains several
 * @param beside the texts of related files, by their names without extension
 * @throws {ImportError} with a one-line message
 */
export async function readImport(
  text: string,
  name?: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<Imported> {
  try {
    const { event, speakers, lost } = await recognized(text.replace(/^\uFEFF/, ''), name, beside);
    const { startDate, endDate } = event;
    // A one-day event ends on its first day.
    const end = endDate === startDate ? undefined : endDate;
    return cleaned({
      event: { ...event, name: event.name ?? name, endDate: end },
      ...(speakers && { speakers }),
      lost,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError('The file is nested too deeply.');
    throw error;
  }
}

async function recognized(
  text: string,
  name: string | undefined,
  beside: Readonly<Record<string, string>>,
): Promise<Imported> {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    const { entriesIn, nameOfEntry, readEntry } = await import('./formats/icalendar.ts');
    const entries = attempt(() => entriesIn(text), 'The calendar can’t be read.');
    const entry = one(entries, nameOfEntry, name);
    // Values are only parsed when they are needed.
    return attempt(() => readEntry(entry), 'The calendar can’t be read.');
  }
  if (isXml(text)) {
    const { scheduleOfXml } = await import('./formats/scheduleXml.ts');
    return readSchedule(scheduleOfXml(text));
  }
  if (/^\s*</.test(text)) return readLinkedEvent(one(eventsInPage(text), nameOf, name));
  const data = parsed(text);
  if (isSchedule(data)) return readSchedule(data);
  if (isSessionize(data)) return readSessionize(data);
  if (isOwnEvents(data)) return readOwnEvent(one(data.events, nameOf, name));
  if (isRubyEvents(data)) {
    const files = Object.entries(beside).map(([file, content]) => [file, parsed(content, file)]);
    return readRubyEvents(data, Object.fromEntries(files));
  }
  const linked = eventsIn(data);
  if (linked.length > 0) return readLinkedEvent(one(linked, nameOf, name));
  const entries = (Array.isArray(data) ? data : [data]).filter(isConfsTech);
  if (entries.length > 0) return readConfsTech(one(entries, nameOf, name));
  throw new ImportError('The file isn’t in a format that can be imported.');
}

/** A page may begin like XML, too, and isn’t a schedule. */
function isXml(text: string): boolean {
  return /^\s*<(?!!doctype html|html)/i.test(text) && /<schedule[\s>]/.test(text.slice(0, 4000));
}

function nameOf(event: { name?: unknown }): string | undefined {
  return textOf(event.name);
}

/** The requested event, if there are several. */
function one<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string | undefined,
  name: string | undefined,
): Item {
  const [only, ...others] = items;
  if (!only) throw new ImportError('There’s no event in the file.');
  if (others.length === 0) return only;
  const names = items.map((item) => nameOf(item) ?? '');
  const found = items.filter((_, index) => names[index] === name);
  const [first] = found;
  if (first) return first;
  const listed = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length > MOST_NAMED ? ', …' : '';
  throw new ImportError(
    `There are ${items.length} events in the file. Choose one with --name. ${listed}${more}`,
  );
}

/** JSON is YAML; only as many aliases are followed as a person would write. */
function parsed(text: string, file?: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return attempt(
      () =>
        yaml.parse(text, {
          maxAliasCount: 100,
          logLevel: 'error',
          prettyErrors: false,
          uniqueKeys: false,
        }) as unknown,
      file === undefined ? 'The file is neither JSON nor YAML.' : `${file}.yml isn’t YAML.`,
    );
  }
}

function attempt<Value>(read: () => Value, message: string): Value {
  try {
    return read();
  } catch {
    throw new ImportError(message);
  }
}

const MOST_NAMED = 8;
