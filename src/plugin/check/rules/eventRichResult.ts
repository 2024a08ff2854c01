import type { EventBlock, RecordingBlock } from '../../events/model/event.ts';
import { hasDay } from '../../events/model/moment.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import { realMoment } from '../../events/model/span.ts';
import { placeOf, virtualLocationOf } from '../../events/model/takingPart.ts';
import { isFilmFile, videoAt } from '../../events/model/videoHosts.ts';
import { type JoinedEvent, joinedEvents } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { Rule } from '../rule.ts';

export const eventRichResult: Rule = {
  id: 'event-rich-result',
  severity: 'info',
  judgesFrontMatter: true,
  summary:
    'An event or a recording that search engines can’t show as a rich result, because something is missing: an address, a day, a thumbnail.',
  why: 'If the structured data is complete, search engines show an event with its day and place, and a recording with its thumbnail. Otherwise the page is an ordinary result.',
  examples: {
    bad: [
      {
        title: 'A place without an address, a month, and no place at all',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  location: ⟦The harbour⟧\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: ⟦2026-05⟧\n  virtualLocation: https://meet.example.org\n---\n\nText\n',
          'blog/c.md':
            '---\nauthors: saim\n⟦event⟧:\n  name: C\n  startDate: 2026-05-01\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Search engines can’t show this event as a rich result: its location has no address.',
            help: 'Add the address to the location, at least addressLocality, the city.',
          },
          {
            message:
              'Search engines can’t show this event as a rich result: its exact day is missing.',
            help: 'Once the day is fixed, write it as startDate.',
          },
          {
            message:
              'Search engines can’t show this event as a rich result: it has neither location nor virtualLocation.',
            help: 'Add a location with its address, or virtualLocation, the address where people join.',
          },
        ],
      },
      {
        title: 'A recording without a thumbnail and a day',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  virtualLocation: https://meet.example.org\n  recording:\n    url: ⟦https://example.org/film⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Search engines can’t show this recording as a rich result: it has no thumbnail and no uploadDate.',
            help: 'Add thumbnail, an image of it, and uploadDate, the day on which it was published.',
          },
        ],
      },
      {
        title: 'A recording on a host whose player isn’t known',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  virtualLocation: https://meet.example.org\n  recording:\n    url: ⟦https://example.org/film⟧\n    thumbnail: https://example.org/film.jpg\n    uploadDate: 2026-05-03\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Search engines can’t show this recording as a rich result: the player of example.org isn’t known.',
            help: 'Write the address of the video file, such as talk.mp4, or its page on YouTube, Vimeo, Dailymotion, Bilibili, TED, archive.org, media.ccc.de or PeerTube.',
          },
        ],
      },
      {
        title: 'A price without a currency',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  virtualLocation: https://meet.example.org\n  offers: [{price: ⟦49⟧}, {price: 0}, {price: 9, priceCurrency: EUR}]\n---\n\nText\n',
        },
        says: [
          {
            message: 'Search engines can’t show the price 49: it has no priceCurrency.',
            help: 'Add priceCurrency, such as EUR.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A city, and a recording with all of it',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  location: {name: The harbour, address: Oslo}\n  recording:\n    url: https://example.org/film.mp4\n    thumbnail: https://example.org/film.jpg\n    uploadDate: 2026-05-03\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    for (const event of joinedEvents(content)) {
      const { block, posts, locale } = event;
      // Without a name or a date, it isn't an event, which is reported elsewhere.
      if (!block.name || !block.startDate) continue;
      const found = isPlaceUnread(posts) ? undefined : missing(block);
      const at = found && rangeOf(event, found.paths);
      if (found && at) {
        const message = `Search engines can’t show this event as a rich result: ${found.reason}.`;
        report({ at, message, help: found.help, locale: locale.name });
      }
      for (const judged of posts) {
        for (const { path, text } of pricesWithoutCurrency(judged)) {
          const range = judged.post.frontMatter.map.content(path);
          if (!range) continue;
          report({
            at: { source: judged.post.source, range },
            message: `Search engines can’t show the price ${text}: it has no priceCurrency.`,
            help: 'Add priceCurrency, such as EUR.',
            locale: locale.name,
          });
        }
        for (const { recording, leaf, isDateUnreadable } of recordingsIn(judged)) {
          for (const words of recordingWords(recording, leaf.text, isDateUnreadable)) {
            const range = judged.post.frontMatter.map.content(leaf.path);
            if (!range) continue;
            report({ at: { source: judged.post.source, range }, locale: locale.name, ...words });
          }
        }
      }
    }
  },
};

/** Whether a place is written, but can't be read, which is reported elsewhere. */
function isPlaceUnread(posts: readonly JudgedPost[]): boolean {
  return posts.some(({ post }) =>
    post.event?.problems.some(
      ({ kind, path }) =>
        kind === 'type' &&
        path.length === 2 &&
        /^(?:location|virtualLocation)$/.test(String(path[1])),
    ),
  );
}

/** A price of 0 is the same in every currency. */
function pricesWithoutCurrency({ post: { frontMatter, event } }: JudgedPost): EventLeaf[] {
  return (event?.leaves ?? []).filter(
    ({ path, text }) =>
      path.at(-1) === 'price' &&
      Number(text) > 0 &&
      !frontMatter.map.key([...path.slice(0, -1), 'priceCurrency']),
  );
}

function missing(block: EventBlock): Missing | undefined {
  const start = realMoment(block.startDate);
  if (start && !hasDay(start))
    return {
      paths: [['startDate']],
      reason: 'its exact day is missing',
      help: 'Once the day is fixed, write it as startDate.',
    };
  if (virtualLocationOf(block)) return undefined;
  const { address } = placeOf(block) ?? {};
  if (address && Object.keys(address).length > 0) return undefined;
  if (placeOf(block))
    return {
      paths: [['location'], ['location', 'name']],
      reason: 'its location has no address',
      help: 'Add the address to the location, at least addressLocality, the city.',
    };
  return {
    paths: [['location'], ['location', 'name'], ['eventAttendanceMode'], []],
    reason: 'it has neither location nor virtualLocation',
    help: 'Add a location with its address, or virtualLocation, the address where people join.',
  };
}

/** The first of these fields that exists. */
function rangeOf({ posts }: JoinedEvent, paths: string[][]) {
  for (const path of paths) {
    for (const { post } of posts) {
      const { map } = post.frontMatter;
      const whole = ['event', ...path];
      const range = path.length > 0 ? (map.content(whole) ?? map.key(whole)) : map.key(whole);
      if (range) return { source: post.source, range };
    }
  }
  return undefined;
}

/** The ones with an address, with their positions. Data from several posts is combined. */
function recordingsIn({ post }: JudgedPost): WrittenRecording[] {
  const { leaves = [], block, problems = [] } = post.event ?? {};
  const written = [block, ...(block?.talks ?? [])].flatMap((owner) => {
    const { recording } = owner ?? {};
    return [recording, ...(recording?.others ?? [])];
  });
  const unreadable = new Set(problems.map((problem) => JSON.stringify(problem.path)));
  return leaves.flatMap((leaf) => {
    const { path, text } = leaf;
    const isAddress =
      path.includes('recording') &&
      (path.at(-1) === 'url' || path.at(-1) === 'recording' || typeof path.at(-1) === 'number');
    const recording = isAddress ? written.find((one) => one?.url === text) : undefined;
    const isShown = recording && (recording.status ?? 'published') === 'published';
    if (!recording || !isShown) return [];
    const owner = path.at(-1) === 'url' ? path.slice(0, -1) : path;
    const isDateUnreadable = unreadable.has(JSON.stringify([...owner, 'uploadDate']));
    return [{ recording, leaf, isDateUnreadable }];
  });
}

function recordingWords(
  recording: RecordingBlock,
  address: string,
  isDateUnreadable: boolean,
): { message: string; help: string }[] {
  // An unreadable date has its own finding.
  const lacking = lackingIn(recording).filter((name) => !isDateUnreadable || name !== 'uploadDate');
  const isPlayed = isFilmFile(address) || videoAt(address) !== undefined;
  const unlike = 'Search engines can’t show this recording as a rich result:';
  if (lacking.length > 0)
    return [
      {
        message: `${unlike} it has ${lacking.map((name) => `no ${name}`).join(' and ')}.`,
        help: `Add ${lacking.map((name) => `${name}, ${WHAT[name]}`).join(', and ')}.`,
      },
    ];
  if (isPlayed) return [];
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  return [
    {
      message: `${unlike} ${host ? `the player of ${host} isn’t known` : `${address} isn’t a video file`}.`,
      help: 'Write the address of the video file, such as talk.mp4, or its page on YouTube, Vimeo, Dailymotion, Bilibili, TED, archive.org, media.ccc.de or PeerTube.',
    },
  ];
}

function lackingIn({ thumbnail, uploadDate }: RecordingBlock): ('thumbnail' | 'uploadDate')[] {
  const uploaded = realMoment(uploadDate);
  return [
    ...(thumbnail ? [] : (['thumbnail'] as const)),
    ...(uploaded && hasDay(uploaded) ? [] : (['uploadDate'] as const)),
  ];
}

const WHAT = {
  thumbnail: 'an image of it',
  uploadDate: 'the day on which it was published',
};

interface WrittenRecording {
  recording: RecordingBlock;
  /** Its address. */
  leaf: EventLeaf;
  isDateUnreadable: boolean;
}

interface Missing {
  /** Below the event; the first existing one is used. */
  paths: string[][];
  reason: string;
  help: string;
}
