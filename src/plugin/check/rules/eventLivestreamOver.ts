import { eventField, talkField } from '../../events/model/fields.ts';
import { spanOf } from '../../events/model/span.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { Rule } from '../rule.ts';

export const eventLivestreamOver: Rule = {
  id: 'event-livestream-over',
  severity: 'warning',
  commands: ['follow-up'],
  judgesFrontMatter: true,
  summary:
    'A live stream that’s still linked a week after the event, although there’s no recording.',
  why: 'A live stream that’s over is an empty page, or the recording that readers are looking for.',
  examples: {
    bad: [
      {
        title: 'The streams of an event and of a talk',
        now: '2026-06-01',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  livestream: ⟦https://live.example.org/meetup⟧\n  talks:\n    - name: Gateways\n      livestream: ⟦https://live.example.org/gateways⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The event is over, and its live stream is still linked.',
            help: 'If it’s the recording now, write it as recording. If not, delete it.',
          },
          {
            message: 'The event is over, and the live stream of this talk is still linked.',
            help: 'If it’s the recording now, write it as recording. If not, delete it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A recording',
        now: '2026-06-01',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  livestream: https://live.example.org/meetup\n  recording: https://video.example.org/meetup\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const { now } = content;
    if (!now) return;
    for (const { block, posts, locale } of joinedEvents(content)) {
      const span = spanOf(block);
      if (!span || now.getTime() < span.end + PATIENCE) continue;
      const talks = block.talks ?? [];
      const hasRecording =
        block.recording?.url !== undefined ||
        (talks.length > 0 && talks.every(({ recording }) => recording?.url !== undefined));
      for (const { post } of posts) {
        for (const { path, field } of post.event?.leaves ?? []) {
          const isOfTalk = field === talkField.fields.livestream;
          if (!isOfTalk && field !== eventField.fields.livestream.of) continue;
          const talk = isOfTalk ? post.event?.block.talks?.[Number(path[2])] : undefined;
          const isRecorded = isOfTalk
            ? talks.some(({ name, recording }) => name === talk?.name && recording?.url)
            : hasRecording;
          const range = post.frontMatter.map.content(path);
          if (isRecorded || !range) continue;
          report({
            at: { source: post.source, range },
            message: `The event is over, and ${isOfTalk ? 'the live stream of this talk' : 'its live stream'} is still linked.`,
            help: 'If it’s the recording now, write it as recording. If not, delete it.',
            locale: locale.name,
          });
        }
      }
    }
  },
};

/** In milliseconds: a week. */
const PATIENCE = 7 * 86_400_000;
