import ICAL from 'ical.js';

/** The events of a calendar, as another program reads them. */
export function eventsIn(written: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(written));
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
