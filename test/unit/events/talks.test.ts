import { describe, expect, test } from 'vitest';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { speakerEntries } from '../../../src/plugin/events/lists.ts';
import { mergeTalks } from '../../../src/plugin/events/model/mergeTalks.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventPost } from '../../helpers/events.ts';

/**
 * Returns the talks of an event with several posts, each with its key, its speakers, its time and
 * its recording.
 */
function talks(...posts: string[]): string[] {
  const [event] = siteEvents(
    posts.map((yaml, index) =>
      eventPost(`id: days\nname: Days\nstartDate: 2026-05-01\ntimeZone: UTC\ntalks:\n${yaml}`, {
        source: `@site/blog/${index}.md`,
        permalink: `/blog/${index}`,
        date: Date.UTC(2026, 5, 1 + index),
      }),
    ),
  );
  return (event?.talks ?? []).map(({ key, speakers, startDate, recording }) =>
    [key, speakers.map(({ name }) => name).join('+'), startDate?.slice(11), recording?.url]
      .filter(Boolean)
      .join(' '),
  );
}

const film = 'recording: https://example.org/film';

describe('the talks of one post', () => {
  test('are separate, whatever their titles', () => {
    const coffee = '  - {name: Coffee}\n'.repeat(4);
    expect(talks(coffee)).toEqual(['coffee', 'coffee-2', 'coffee-3', 'coffee-4']);
    expect(
      talks(
        `  - {name: Welcome, performer: Ines Prado, startDate: 2026-05-01T09:00, ${film}}\n  - {name: Welcome, performer: Mira Stone}`,
      ),
    ).toEqual(['welcome Ines Prado 09:00 https://example.org/film', 'welcome-2 Mira Stone']);
  });

  test('an id names one talk, and no other talk gets it', () => {
    expect(talks('  - {name: Welcome}\n  - {id: welcome, name: Opening}')).toEqual([
      'welcome-2',
      'welcome',
    ]);
  });

  test('differ in data and in linked data', () => {
    const event = eventOf(
      'name: Days\nstartDate: 2026-05-01\nlocation: {address: Oslo}\ntalks:\n  - {name: Welcome, performer: saim}\n  - {name: Welcome, performer: Ada Lovelace}',
    );
    const [data] = JSON.parse(eventsJson([event], addresses)).events;
    expect(data.talks).toMatchObject([
      { id: 'welcome', name: 'Welcome', speakers: ['Saim Safdar'] },
      { id: 'welcome-2', name: 'Welcome', speakers: ['Ada Lovelace'] },
    ]);
    expect(JSON.stringify(structuredData(event, addresses, undefined))).toMatch(
      /#talk-welcome".*#talk-welcome-2"/,
    );
  });
});

describe('a talk in a later post', () => {
  test.each([
    [
      'has the same title, and says no more than a recording',
      '  - {name: Boats, performer: saim, startDate: 2026-05-01T10:00}',
      `  - {name: "Boats ", ${film}}`,
      ['boats Saim Safdar 10:00 https://example.org/film'],
    ],
    [
      'has an author’s name in place of the key',
      '  - {name: Boats, performer: saim}',
      `  - {name: Boats, performer: Saim Safdar, ${film}}`,
      ['boats Saim Safdar https://example.org/film'],
    ],
    [
      'has the same id, and a better title',
      '  - {id: b1, name: Boats}',
      `  - {id: b1, name: Boats and queues, ${film}}`,
      ['b1 https://example.org/film'],
    ],
    [
      'is one of two of that title, by its speaker',
      '  - {name: Welcome, performer: saim}\n  - {name: Welcome, performer: Ada Lovelace}',
      `  - {name: Welcome, performer: Ada Lovelace, ${film}}`,
      ['welcome Saim Safdar', 'welcome-2 Ada Lovelace https://example.org/film'],
    ],
    [
      'is one of two of that title, by its hour',
      '  - {name: Welcome, startDate: 2026-05-01T09:00}\n  - {name: Welcome, startDate: 2026-05-01T13:00}',
      `  - {name: Welcome, startDate: 2026-05-01 13:00, ${film}}`,
      ['welcome 09:00', 'welcome-2 13:00 https://example.org/film'],
    ],
  ])('is the same as in the first if it %s', (_, first, second, expected) => {
    expect(talks(first, second)).toEqual(expected);
  });

  test.each([
    [
      'other speakers',
      '  - {name: Lightning, performer: saim}',
      `  - {name: Lightning, performer: Ada Lovelace, ${film}}`,
      ['lightning Saim Safdar', 'lightning-2 Ada Lovelace https://example.org/film'],
    ],
    [
      'another hour and no speakers',
      '  - {name: Coffee, startDate: 2026-05-01T10:00}',
      '  - {name: Coffee, startDate: 2026-05-01T15:00}',
      ['coffee 10:00', 'coffee-2 15:00'],
    ],
    [
      'another id',
      '  - {id: a, name: Welcome, performer: saim}',
      `  - {id: b, name: Welcome, performer: saim, ${film}}`,
      ['a Saim Safdar', 'b Saim Safdar https://example.org/film'],
    ],
    [
      'nothing that says which of two is meant',
      '  - {name: Welcome, performer: saim}\n  - {name: Welcome, performer: Ada Lovelace}',
      `  - {name: Welcome, ${film}}`,
      ['welcome Saim Safdar', 'welcome-2 Ada Lovelace', 'welcome-3 https://example.org/film'],
    ],
  ])('is another one if it has %s: no field is mixed up', (_, first, second, expected) => {
    expect(talks(first, second)).toEqual(expected);
  });

  test.each([
    [
      'has an id in one post only',
      '  - {id: tides, name: Tides}',
      `  - {name: Tides, ${film}}`,
      ['tides https://example.org/film'],
    ],
    [
      'is at the time that both give, among others without a time',
      '  - {name: Tides}\n  - {name: Tides, startDate: 2026-05-01T10:00}',
      `  - {name: Tides, startDate: 2026-05-01T10:00, ${film}}`,
      ['tides', 'tides-2 10:00 https://example.org/film'],
    ],
    [
      'has the same speakers, among others without any',
      '  - {name: Tides, startDate: 2026-05-01T10:00}\n  - {name: Tides, performer: Ada}',
      `  - {name: Tides, performer: Ada, ${film}}`,
      ['tides 10:00', 'tides-2 Ada https://example.org/film'],
    ],
  ])('is the same one if it %s', (_, first, second, expected) => {
    expect(talks(first, second)).toEqual(expected);
  });

  test('is in doubt only if both posts name speakers', () => {
    const doubts = (one: string[], other: string[]) =>
      mergeTalks(
        [one, other].map((names, index) => [
          {
            name: 'Lightning',
            startDate: `2026-05-01T1${index}:00`,
            performer: names.map((name) => ({ name })),
          },
        ]),
      ).doubts.map(({ kind }) => kind);
    expect(doubts(['Ada'], ['Grace'])).toEqual(['speakers']);
    expect(doubts(['Ada'], [])).toEqual([]);
    expect(doubts([], ['Grace'])).toEqual([]);
  });

  test('a repeated list is the same list', () => {
    const list =
      '  - {name: Coffee}\n  - {name: Welcome, performer: saim}\n  - {name: Coffee}\n  - {name: Welcome, performer: Ada Lovelace}';
    expect(talks(list, list, list)).toEqual(talks(list));
  });
});

describe('speakers', () => {
  test('without a name are left out', () => {
    expect(talks('  - {name: Tides, performer: [{url: "https://ada.example"}, Ada]}')).toEqual([
      'tides Ada',
    ]);
  });

  const pages = (...names: string[]) =>
    speakerEntries(
      siteEvents([
        eventPost(
          `name: Days\nstartDate: 2026-05-01\ntalks:\n${names.map((name) => `  - {name: Talk, performer: ${JSON.stringify(name)}}`).join('\n')}`,
        ),
      ]),
      { addresses, locale: 'en-GB' },
    ).map(({ name, permalink, talks: own }) => `${name} ${permalink} ${own.length}`);

  test('are distinguished by their whole names, and a taken address gets a number', () => {
    expect(pages('C++ Circle', 'C Circle', 'C Circle', '🦊', '!!!', 'C-Circle 2').sort()).toEqual([
      '!!! /speakers/unnamed-2 1',
      'C Circle /speakers/c-circle-2 2',
      'C++ Circle /speakers/c-circle 1',
      'C-Circle 2 /speakers/c-circle-2-2 1',
      '🦊 /speakers/unnamed 1',
    ]);
  });

  test('an author is one person by key and by name, and the address contains the key', () => {
    expect(pages('SAIM', 'Saim Safdar', 'saim')).toEqual([
      'SAIM /speakers/saim-2 1',
      'Saim Safdar /speakers/saim 2',
    ]);
  });

  test('a speaker at an unlisted event takes no address', () => {
    const on = (name: string, isListed: boolean) =>
      eventPost(`name: ${name}\nstartDate: 2026-05-01\ntalks:\n  - {name: A, performer: ${name}}`, {
        id: name,
        source: name,
        isListed,
      });
    const events = siteEvents([on('C Circle', false), on('C++ Circle', true)]);
    expect(
      events.flatMap((event) =>
        event.talks.flatMap(({ speakers }) => speakers.map(({ name, slug }) => [name, slug])),
      ),
    ).toContainEqual(['C++ Circle', 'c-circle']);
  });
});
