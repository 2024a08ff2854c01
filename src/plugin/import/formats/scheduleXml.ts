import sax from 'sax';
import type { Foreign } from '../foreign.ts';
import { ImportError } from '../imported.ts';

/**
 * Turns a `schedule.xml` from pretalx or frab into the form of the `schedule.json` that they
 * publish beside it.
 *
 * @throws {ImportError} if it isn't XML, or isn't a schedule
 */
export function scheduleOfXml(text: string): { schedule: { conference: Foreign } } {
  const root = parse(text);
  const conference = child(root, 'conference');
  if (root?.name !== 'schedule' || !conference)
    throw new ImportError('The XML isn’t a schedule of pretalx or frab.');
  const about = membersOf(conference);
  return {
    schedule: {
      conference: {
        ...about,
        url: about.url ?? about.base_url,
        base_url: undefined,
        track: undefined,
        days: childrenOf(root, 'day').map((day) => ({ rooms: roomsOf(day) })),
      },
    },
  };
}

function roomsOf(day: Element): Foreign {
  return Object.fromEntries(
    childrenOf(day, 'room').map((room) => [
      room.attributes.name ?? '',
      childrenOf(room, 'event').map(itemOf),
    ]),
  );
}

function itemOf(event: Element): Foreign {
  const { recording, persons, links, attachments, ...texts } = membersOf(event);
  const people = child(event, 'persons');
  const film = child(event, 'recording');
  return {
    ...texts,
    ...event.attributes,
    recording_license: child(film, 'license')?.text,
    do_not_record: child(film, 'optout')?.text === 'true',
    persons: childrenOf(people, 'person').map(({ text, attributes }) => ({
      ...attributes,
      name: text,
    })),
    links: linksIn(child(event, 'links'), 'link'),
    attachments: linksIn(child(event, 'attachments'), 'attachment'),
  };
}

function linksIn(element: Element | undefined, name: string): Foreign[] {
  return childrenOf(element, name).map(({ text, attributes }) => ({
    title: text,
    url: attributes.href,
  }));
}

/** The texts of an element's children, by name. */
function membersOf(element: Element): Foreign {
  return Object.fromEntries(element.children.map(({ name, text }) => [name, text]));
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/**
 * The parser only accepts XML's own five entities: nothing can multiply, and no other file is read.
 */
function parse(text: string): Element | undefined {
  const parser = sax.parser(true, { trim: true });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.onopentag = ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      children: [],
    };
    if (open.length === DEEPEST) throw new ImportError('The XML is nested too deeply.');
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = add;
  parser.oncdata = add;
  parser.onerror = ({ message }) => {
    throw new ImportError(
      `The XML can’t be read: ${message.split('\n').join(', ').toLowerCase()}.`,
    );
  };
  parser.write(text).close();
  return root;

  function add(chars: string): void {
    const element = open.at(-1);
    if (element) element.text += chars;
  }
}

/** A schedule has six levels. */
const DEEPEST = 50;

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}
