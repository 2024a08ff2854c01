import type { EventBlock } from '../../events/model/event.ts';
import { isOnlinePlace, placeOf, virtualLocationOf } from '../../events/model/takingPart.ts';
import { type JoinedEvent, joinedEvents } from '../published/joinedEvents.ts';
import type { Rule } from '../rule.ts';

export const eventParticipation: Rule = {
  id: 'event-participation',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A status or attendance mode that lacks a field it needs, or contradicts another field: an online event without an address to join, or a new date without the old one.',
  why: 'Readers can’t join, or go to the wrong place or on the wrong day.',
  examples: {
    bad: [
      {
        title: 'Online, and no address to join',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  eventAttendanceMode: ⟦online⟧\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026-05-01\n  eventStatus: ⟦movedOnline⟧\n  location: The harbour\n---\n\nText\n',
          'blog/c.md':
            '---\nauthors: saim\nevent:\n  name: C\n  startDate: 2026-05-01\n  location: ⟦Online⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'An online event has no virtualLocation.',
            help: 'Add virtualLocation: the address where people join.',
          },
          {
            message: 'An event that moved online has no virtualLocation.',
            help: 'Add virtualLocation: the address where people join.',
          },
          {
            message: 'The location "Online" isn’t a place, and there’s no virtualLocation.',
            help: 'Replace the location with virtualLocation: and the address where people join.',
          },
        ],
      },
      {
        title: 'An address where the name of a place is expected',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  location: ⟦https://harbour.example.org⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The location is an address and not the name of a place: https://harbour.example.org.',
            help: 'If people join there, write it as virtualLocation. If it’s the page of a place, write location: with name and url.',
          },
        ],
      },
      {
        title: 'A place and a mode that contradict each other',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  location: The harbour\n  virtualLocation: https://meet.example.org\n  eventAttendanceMode: ⟦offline⟧\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026-05-01\n  virtualLocation: https://meet.example.org\n  eventAttendanceMode: ⟦mixed⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The event is offline, but has a virtualLocation.',
            help: 'If people can also join online, write eventAttendanceMode: mixed.',
          },
          {
            message: 'The event is mixed, but has no location.',
            help: 'Add location, or write eventAttendanceMode: online.',
          },
        ],
      },
      {
        title: 'A new date without the old one, and an old date without a status',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  eventStatus: ⟦rescheduled⟧\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026-05-01\n  previousStartDate: ⟦2026-04-01⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'A rescheduled event has no previousStartDate.',
            help: 'Add previousStartDate: the day on which it was going to start.',
          },
          {
            message: 'The event has a previousStartDate, but its status is scheduled.',
            help: 'Add eventStatus: rescheduled.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A place and an address to join, and a new date with the old one',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  previousStartDate: 2026-04-01\n  eventStatus: rescheduled\n  location: The harbour\n  virtualLocation: https://meet.example.org\n---\n\nText\n',
        },
      },
      {
        title: 'A place called Online with an address to join',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  location: Online\n  virtualLocation: https://meet.example.org\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    for (const event of joinedEvents(content)) {
      for (const { field, message, help } of [
        ...wrongMode(event.block),
        ...wrongDate(event.block),
      ]) {
        const at = placeOfField(event, field);
        if (at) report({ at, message, help, locale: event.locale.name });
      }
    }
  },
};

function wrongMode(block: EventBlock): Found[] {
  const { eventAttendanceMode: mode, eventStatus, location } = block;
  const virtual = virtualLocationOf(block);
  const place = placeOf(block);
  if (eventStatus === 'movedOnline')
    return virtual ? [] : [lacks('eventStatus', 'An event that moved online')];
  if (isOnlinePlace(location) && !virtual) {
    const name = location?.name ?? location?.address?.addressLocality;
    return [
      {
        field: 'location',
        message: `The location "${name}" isn’t a place, and there’s no virtualLocation.`,
        help: 'Replace the location with virtualLocation: and the address where people join.',
      },
    ];
  }
  const name = location?.name;
  if (name !== undefined && !isOnlinePlace(location) && /^https?:\/\//i.test(name))
    return [
      {
        field: 'location',
        message: `The location is an address and not the name of a place: ${name}.`,
        help: 'If people join there, write it as virtualLocation. If it’s the page of a place, write location: with name and url.',
      },
    ];
  if (mode === undefined) return [];
  const found: Found[] = [];
  if (mode === 'online' && !virtual) found.push(lacks(MODE, 'An online event'));
  if (mode === 'mixed' && !virtual)
    found.push({
      field: MODE,
      message: 'The event is mixed, but has no virtualLocation.',
      help: 'Add virtualLocation: the address where people join.',
    });
  if (mode === 'mixed' && !place)
    found.push({
      field: MODE,
      message: 'The event is mixed, but has no location.',
      help: virtual ? 'Add location, or write eventAttendanceMode: online.' : 'Add location.',
    });
  if (mode === 'offline' && virtual)
    found.push({
      field: MODE,
      message: 'The event is offline, but has a virtualLocation.',
      help: 'If people can also join online, write eventAttendanceMode: mixed.',
    });
  if (mode === 'online' && virtual && place)
    found.push({
      field: MODE,
      message: 'The event is online, but has a location.',
      help: 'If people can also go there, write eventAttendanceMode: mixed. If not, delete the location.',
    });
  return found;
}

function wrongDate({
  eventStatus = 'scheduled',
  previousStartDate,
  startDate,
}: EventBlock): Found[] {
  if (eventStatus === 'rescheduled' && previousStartDate === undefined)
    return [
      {
        field: 'eventStatus',
        message: 'A rescheduled event has no previousStartDate.',
        help: 'Add previousStartDate: the day on which it was going to start.',
      },
    ];
  if (previousStartDate === undefined) return [];
  if (previousStartDate === startDate)
    return [
      {
        field: 'previousStartDate',
        message: `previousStartDate and startDate are the same: ${previousStartDate}.`,
        help: 'Write the new date as startDate, and the old one as previousStartDate.',
      },
    ];
  if (eventStatus !== 'scheduled') return [];
  return [
    {
      field: 'previousStartDate',
      message: 'The event has a previousStartDate, but its status is scheduled.',
      help: 'Add eventStatus: rescheduled.',
    },
  ];
}

function lacks(field: string, what: string): Found {
  return {
    field,
    message: `${what} has no virtualLocation.`,
    help: 'Add virtualLocation: the address where people join.',
  };
}

/** In the newest post with this field, because that's the one that counts. */
function placeOfField({ posts }: JoinedEvent, field: string) {
  for (const { post } of posts.toReversed()) {
    const { map } = post.frontMatter;
    const path = ['event', field];
    // A location that's a map has no text of its own.
    const range = map.content(path) ?? map.content([...path, 'name']) ?? map.key(path);
    if (range) return { source: post.source, range };
  }
  return undefined;
}

const MODE = 'eventAttendanceMode';

interface Found {
  field: string;
  message: string;
  help: string;
}
