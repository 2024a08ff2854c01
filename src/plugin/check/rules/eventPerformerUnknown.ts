import { personField } from '../../events/model/fields.ts';
import { meantAuthors, nameOf } from '../frontMatter/matchingKeys.ts';
import { quoted } from '../frontMatter/quoted.ts';
import { isPlainText } from '../frontMatter/yaml.ts';
import { keysOf } from '../posts/localizedBlog.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import { severalNames } from '../text/severalNames.ts';
import { show } from '../text/values.ts';

export const eventPerformerUnknown: Rule = {
  id: 'event-performer-unknown',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A speaker written as an author key that isn’t in the authors file, written by name or with a capital letter although they’re in the file, or written as what looks like several names.',
  why: 'The card shows the key instead of a name, and the talk is missing from the speaker’s page.',
  examples: {
    bad: [
      {
        title: 'A typo, an unknown key, and a name instead of a key',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - name: Gateways\n      performer: [⟦siam⟧, ⟦ada⟧, ⟦Saim Safdar⟧]\n---\n\nText\n',
        },
        says: [
          {
            message: 'No author has the key "siam".',
            help: 'Did you mean "saim"? If not, write the full name, or add the key to blog/authors.yml.',
          },
          {
            message: 'No author has the key "ada".',
            help: 'Write the full name, or add the key to blog/authors.yml.',
          },
          { message: 'Saim Safdar is in the authors file.', help: 'Write the key: saim.' },
        ],
      },
      {
        title: 'A key with a capital letter',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - name: Gateways\n      performer: ⟦Saim⟧\n---\n\nText\n',
        },
        says: [
          {
            message: '"Saim" is read as a name, not as the key "saim".',
            help: 'Write the key: saim. If it’s somebody else, write {name: Saim}.',
          },
        ],
      },
      {
        title: 'Two speakers as one text',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - name: Gateways\n      performer: ⟦Ada Lovelace and Grace Hopper⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"Ada Lovelace and Grace Hopper" is shown as one speaker, but looks like 2 names.',
            help: 'Write a list: [Ada Lovelace, Grace Hopper]. If it’s one name, write {name: Ada Lovelace and Grace Hopper}.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key, a name, and a person with a page',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  talks:\n    - name: Gateways\n      performer:\n        - saim\n        - Ada Lovelace\n        - name: Grace Hopper\n          url: https://example.org/grace\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, authorsFile, speakersFile, blog }, report) {
    if (authorsFile?.problem || speakersFile?.problem) return;
    const { map } = post.frontMatter;
    const keys = [...keysOf(authorsFile), ...keysOf(speakersFile)];
    const missing = `${blog.path}/${blog.authorsMapPath}`;
    const file = speakersFile ?? authorsFile;
    const who = speakersFile ? 'No author and no speaker has' : 'No author has';
    const keyMeant = (word: string) => {
      if (keys.includes(word)) return word;
      const [only, other] = new Set([
        ...meantAuthors(word, authorsFile),
        ...meantAuthors(word, speakersFile),
      ]);
      return other === undefined ? only : undefined;
    };
    for (const { path, field, text } of post.event?.leaves ?? []) {
      if (field !== personField.fields.key || keys.includes(text)) continue;
      const fixWith = (key: string) => {
        const range = map.content(path);
        return range && isPlainText(key)
          ? { title: `Write ${key}`, edits: [{ range, text: key }] }
          : undefined;
      };
      const [meant, ...others] = new Set([
        ...meantAuthors(text, authorsFile),
        ...meantAuthors(text, speakersFile),
      ]);
      const isOne = meant !== undefined && others.length === 0;
      // A first name alone may be somebody else's.
      const holder = [authorsFile, speakersFile].find(
        (one) => meant !== undefined && nameOf(one, meant, 'name') === text,
      );
      if (isOne && /\s/.test(text) && holder) {
        report({
          range: map.content(path),
          message: `${text} is in the ${holder === speakersFile ? 'speakers' : 'authors'} file.`,
          help: `Write the key: ${meant}.`,
          fix: fixWith(meant),
        });
        continue;
      }
      const isReadAsName = isName(text) && path.at(-1) !== 'key';
      if (isOne && isReadAsName && text !== meant && text.toLowerCase() === meant.toLowerCase()) {
        report({
          range: map.content(path),
          message: `"${text}" is read as a name, not as the key "${meant}".`,
          help: `Write the key: ${meant}. If it’s somebody else, write {name: ${asItem(text)}}.`,
        });
        continue;
      }
      const names =
        meant === undefined && path.at(-1) !== 'key'
          ? severalNames(text, (part) => keyMeant(part) !== undefined)
          : undefined;
      if (names) {
        const items = names.map((part) => asItem(keyMeant(part) ?? part)).join(', ');
        const advice =
          typeof path.at(-1) === 'number'
            ? `Write each as a separate item: ${items}.`
            : `Write a list: [${items}].`;
        report({
          range: map.value(path),
          message: `${show(text)} is shown as one speaker, but looks like ${names.length} names.`,
          help: `${advice} If it’s one name, write {name: ${asItem(text)}}.`,
        });
        continue;
      }
      if (isReadAsName) continue;
      const near = nearest(text, keys);
      const rest = `rite the full name, or add the key to ${file?.source.file ?? missing}.`;
      const unsure = near === undefined ? `W${rest}` : `Did you mean "${near}"? If not, w${rest}`;
      report({
        range: map.content(path),
        message: `${who} the key "${text}".`,
        label: file ? `not in ${file.source.file}` : `there is no ${missing}`,
        help: isOne ? `Write "${meant}".` : unsure,
        fix: isOne ? fixWith(meant) : undefined,
      });
    }
  },
};

/** A name contains a space or a capital letter, or has the field `name`. */
function isName(text: string): boolean {
  return !/^[a-z0-9][a-z0-9_.-]*$/.test(text);
}

/** As an item of a YAML list on one line. */
function asItem(text: string): string {
  return isPlainText(text) ? text : quoted(text);
}
