import upperFirst from 'lodash/upperFirst.js';
import { readSpeakers } from '../../events/model/readEvent.ts';
import { speakerField } from '../../events/model/speakerField.ts';
import { describeDataFileProblem } from '../frontMatter/dataFileMessages.ts';
import { describeEventProblem } from '../frontMatter/eventProblem.ts';
import { withoutHidden } from '../frontMatter/eventProblems.ts';
import { outdentedEntries } from '../frontMatter/outdentedEntry.ts';
import { hasKey } from '../posts/localizedBlog.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { isRecord } from '../text/values.ts';

export const speakersFile: Rule = {
  id: 'speakers-file',
  severity: 'error',
  summary:
    'A speakers file that can’t be read, or a speaker in it with an unknown field or an invalid value.',
  why: 'Anything invalid is left out of the speaker’s page, and you can’t see why. An entry without a name is left out altogether.',
  examples: {
    bad: [
      {
        title: 'Made-up fields, invalid values, and an image beside the file',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/speakers.yml':
            'ada:\n  name: Ada Lovelace\n  ⟦bio⟧: Wrote the first program.\n  image: ⟦./ada.jpg⟧\n  ⟦mood⟧: good\n  url: ⟦ada.example⟧\ngrace: ⟦Grace Hopper⟧\nlin:\n  ⟦title: Engineer⟧\n',
        },
        says: [
          {
            message: 'There’s no field "ada.bio".',
            help: 'Did you mean "description"? If not, move its content to description.',
          },
          {
            message:
              '"ada.image" is "./ada.jpg". Expected an address that starts with https://, or a path from a static folder that starts with /.',
            help: 'Put the file in a static folder: static/ada.jpg is /ada.jpg.',
          },
          { message: 'There’s no field "ada.mood".', help: 'Move its content to description.' },
          {
            message: '"ada.url" is "ada.example". Expected an address that starts with https://.',
            help: 'Write https://ada.example.',
          },
          {
            message: '"grace" is "Grace Hopper". Expected a map with name.',
            help: 'Write name: and the rest indented below the key.',
          },
          { message: '"lin" has no name.', help: 'Add name, or delete the whole entry.' },
        ],
      },
      {
        title: 'A key that’s in the authors file too',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
          'blog/speakers.yml': '⟦saim⟧:\n  name: Saim Safdar\n',
        },
        says: [
          {
            message: 'The key "saim" is in the authors file too.',
            help: 'Delete it here: the authors file takes precedence.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'All fields',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/speakers.yml':
            'ada:\n  name: Ada Lovelace\n  title: Engineer\n  affiliation: Analytical Engines\n  pronouns: she/her\n  image: /img/ada.jpg\n  description: Wrote the first program.\n  url: https://ada.example\n  sameAs: [https://social.example/@ada]\n',
          'static/img/ada.jpg': '',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    for (const { speakers: file, authors, locale } of localizedBlogs) {
      if (!file) continue;
      const { source, map } = file;
      const say = ({ range, ...finding }: Omit<PostFinding, 'related'>) =>
        report({
          at: { source, range: range ?? { start: 0, end: 0 } },
          locale: locale.name,
          ...finding,
        });
      if (file.problem) {
        say(describeDataFileProblem(file.problem, source.text));
      } else if (isRecord(file.data)) {
        const entries = Object.entries(file.data);
        const keys = entries.flatMap(([key, value]) =>
          Object.hasOwn(speakerField.fields, key) && value !== null && !isRecord(value) ? key : [],
        );
        const { stray, isPart } = outdentedEntries(keys, map, source.text);
        for (const { range, cause, help } of stray)
          say({ range, message: `${upperFirst(cause)}.`, help });
        const { problems } = readSpeakers(file.data);
        for (const problem of withoutHidden(problems, map)) {
          if (isPart(String(problem.path[0]))) continue;
          const finding = describeEventProblem(problem, map);
          const isWhole = problem.path.length === 1;
          say({ ...finding, help: finding.help ?? (isWhole ? WHOLE : undefined) });
        }
        for (const key of Object.keys(file.data).filter((one) => hasKey(authors, one)))
          say({
            range: map.key([key]),
            message: `The key "${key}" is in the authors file too.`,
            help: 'Delete it here: the authors file takes precedence.',
            severity: 'warning',
          });
      } else if (file.data !== undefined && file.data !== null) {
        say({
          range: map.value([]),
          message: 'This file has to be a map of speakers.',
          help: 'Write each speaker as key: with the fields below it.',
        });
      }
    }
  },
};

const WHOLE = 'Write name: and the rest indented below the key.';
