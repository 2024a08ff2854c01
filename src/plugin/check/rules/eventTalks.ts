import { talkField } from '../../events/model/fields.ts';
import { mergeTalks, type TalkDoubt } from '../../events/model/mergeTalks.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import { TEMPLATE_TALK } from '../../events/model/templateTalk.ts';
import { joinedEvents, speakerNames } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { Rule } from '../rule.ts';

export const eventTalks: Rule = {
  id: 'event-talks',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A talk that two posts describe differently, a talk that could be one of several with the same title, two talks with one id, or a talk that still has the example texts of a new post.',
  why: 'Posts about one event share its talks. When it isn’t clear which talk a post means, its recording or slides are listed as a separate talk.',
  examples: {
    bad: [
      {
        title: 'A different time, and different speakers',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n  timeZone: Europe/Oslo\n  talks:\n    - {name: Gateways, performer: saim, startDate: 2026-05-01T10:00}\n    - {name: Doors, performer: Ada Lovelace}\n---\n\nText\n',
          'blog/2026-05-09-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  timeZone: Europe/Oslo\n  talks:\n    - {name: Gateways, performer: saim, startDate: ⟦2026-05-01T11:00⟧}\n    - {name: ⟦Doors⟧, performer: Grace Hopper}\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The talk "Gateways" starts at 2026-05-01T11:00 here, but at 2026-05-01T10:00 in another post.',
            help: 'Correct the wrong time. If these are two talks, give each its own id.',
          },
          {
            message:
              'The talk "Doors" has other speakers in another post, so it is listed as a second talk.',
            help: 'If it’s the same talk, write the same speakers or the same id in both posts. If not, give each talk its own id.',
          },
        ],
      },
      {
        title: 'Two talks with one title, and a post that doesn’t say which one it means',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - {name: Welcome, performer: saim}\n    - {name: Welcome, performer: Ada Lovelace}\n---\n\nText\n',
          'blog/2026-05-09-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  talks:\n    - {name: ⟦Welcome⟧, recording: https://example.org/welcome}\n---\n\nText\n',
        },
        says: [
          {
            message: 'The event has 2 talks called "Welcome", and this could be any of them.',
            help: 'Add the performer or the startDate of the talk, or give it the same id in both posts.',
          },
        ],
      },
      {
        title: 'One id for two talks',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - {id: open, name: Opening}\n    - {id: ⟦open⟧, name: Open doors}\n---\n\nText\n',
        },
        says: [{ message: 'Two talks have the id "open".', help: 'Give each talk its own id.' }],
      },
      {
        title: 'The example of a new post',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - name: ⟦The title of the talk⟧\n      performer: [saim, ⟦The name of another speaker⟧]\n      slides: ⟦https://example.org/slides.pdf⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The talk still has the example title, "The title of the talk".',
            help: 'Write the title of the talk.',
          },
          {
            message: '"The name of another speaker" is still the example of a speaker.',
            help: 'Write the speaker’s name, or delete the example if there was only one speaker.',
          },
          {
            message: 'The slides still have the example address, https://example.org/slides.pdf.',
            help: 'Write the address of the slides, or delete the line.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Talks with one title but different speakers, and a recording for one of them',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - {name: Welcome, performer: saim}\n    - {name: Welcome, performer: Ada Lovelace}\n    - {id: last, name: Lightning talks}\n---\n\nText\n',
          'blog/2026-05-09-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  talks:\n    - {name: Welcome, performer: Ada Lovelace, recording: https://example.org/welcome}\n    - {id: last, name: Lightning talks, performer: Grace Hopper}\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { map } = post.frontMatter;
    const ids = new Set<string>();
    for (const { path, field, text } of post.event?.leaves ?? []) {
      const example = EXAMPLES.get(text);
      if (example && path[1] === 'talks') report({ range: map.content(path), ...example });
      if (field !== talkField.fields.id) continue;
      if (ids.has(text)) {
        report({
          range: map.content(path),
          message: `Two talks have the id "${text}".`,
          help: 'Give each talk its own id.',
        });
      }
      ids.add(text);
    }
  },
  check(content, report) {
    for (const { posts, locale } of joinedEvents(content)) {
      const own = posts.filter(({ post }) => post.event);
      const lists = own.map(({ post }) => post.event?.block.talks ?? []);
      for (const doubt of mergeTalks(lists, speakerNames(posts)).doubts) {
        const judged = own[doubt.post];
        const name = judged && titleAt(judged, doubt.index);
        if (!judged || !name) continue;
        const { source, frontMatter } = judged.post;
        const start = [...name.path.slice(0, -1), 'startDate'];
        const range =
          (doubt.kind === 'hour' ? frontMatter.map.content(start) : undefined) ??
          frontMatter.map.content(name.path);
        if (!range) continue;
        const hour = lists[doubt.post]?.[doubt.index]?.startDate;
        report({ at: { source, range }, locale: locale.name, ...words(doubt, hour) });
      }
    }
  },
};

/** The texts of a new post, which readers see if nobody replaces them. */
const EXAMPLES: ReadonlyMap<string, { message: string; help: string }> = new Map([
  [
    TEMPLATE_TALK.name,
    {
      message: `The talk still has the example title, "${TEMPLATE_TALK.name}".`,
      help: 'Write the title of the talk.',
    },
  ],
  [
    TEMPLATE_TALK.performer,
    {
      message: `"${TEMPLATE_TALK.performer}" is still the example of a speaker.`,
      help: 'Write the speaker’s name, or delete the example if there was only one speaker.',
    },
  ],
  [
    TEMPLATE_TALK.slides,
    {
      message: `The slides still have the example address, ${TEMPLATE_TALK.slides}.`,
      help: 'Write the address of the slides, or delete the line.',
    },
  ],
]);

/** A talk without a readable title doesn't count: titles are in the order of the talks. */
function titleAt({ post }: JudgedPost, index: number): EventLeaf | undefined {
  return post.event?.leaves.filter(({ field }) => field === talkField.fields.name)[index];
}

function words(doubt: TalkDoubt, hour: string | undefined): { message: string; help: string } {
  const { name, startDate } = doubt.other;
  switch (doubt.kind) {
    case 'hour':
      return {
        message: `The talk "${name}" starts at ${hour} here, but at ${startDate} in another post.`,
        help: 'Correct the wrong time. If these are two talks, give each its own id.',
      };
    case 'several':
      return {
        message: `The event has ${doubt.count} talks called "${name}", and this could be any of them.`,
        help: 'Add the performer or the startDate of the talk, or give it the same id in both posts.',
      };
    case 'speakers':
      return {
        message: `The talk "${name}" has other speakers in another post, so it is listed as a second talk.`,
        help: 'If it’s the same talk, write the same speakers or the same id in both posts. If not, give each talk its own id.',
      };
  }
}
