import upperFirst from 'lodash/upperFirst.js';
import { describeDataFileProblem } from '../frontMatter/dataFileMessages.ts';
import { outdentedEntry } from '../frontMatter/outdentedEntry.ts';
import { declaredPermalink } from '../routes/tagPages.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../text/closestMatch.ts';
import { createSource } from '../text/source.ts';
import { isRecord, show } from '../text/values.ts';

export const tagsFile: Rule = {
  id: 'tags-file',
  severity: 'error',
  summary:
    'A tags file that can’t be read, is missing although the config names it, or contains a tag that Docusaurus rejects.',
  why: 'It stops the build, and Docusaurus doesn’t name the file. Without the file, onInlineTags has no effect.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'An unknown field',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  ⟦lable⟧: Meetup\n',
        },
        says: [{ message: 'A tag has no field "lable".', help: 'Did you mean "label"?' }],
      },
      {
        title: 'Two tags, one page',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n⟦Meetup⟧:\n',
        },
        says: [
          {
            message: 'The tags "meetup" and "Meetup" have the same page: /meetup.',
            help: 'Delete one, or give it another permalink.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Labels and descriptions',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n  description: An evening together\n',
        },
      },
    ],
  },
  check({ localizedBlogs, site }, report) {
    for (const { blog, locale, tags: file } of localizedBlogs) {
      if (!file) {
        if (blog.tags === false || blog.tags === null) continue;
        const at = { source: createSource(site.configFile, ''), range: { start: 0, end: 0 } };
        if (typeof blog.tags === 'string') {
          report({
            at,
            message: `The config names the tags file "${blog.tags}", which doesn’t exist.`,
            help: `Create ${blog.path}/${blog.tags}, or remove "tags" from the blog’s options.`,
            locale: locale.name,
          });
        } else if (blog.setsOnInlineTags && blog.onInlineTags !== 'ignore') {
          report({
            at,
            message: `onInlineTags is "${blog.onInlineTags}", but there’s no tags.yml, so tags aren’t checked.`,
            help: `Create ${blog.path}/tags.yml with the tags that posts may use.`,
            severity: 'warning',
            stopsLoading: false,
            locale: locale.name,
          });
        }
        continue;
      }
      const { source, map } = file;
      if (file.problem) {
        const { range, ...words } = describeDataFileProblem(file.problem, source.text);
        report({ at: { source, range }, ...words, locale: locale.name });
        continue;
      }
      // An empty file has no tags; Docusaurus rejects a file that only contains comments.
      if (source.text.trim() === '') continue;
      if (!isRecord(file.data)) {
        report({
          at: { source, range: map.value([]) ?? { start: 0, end: 0 } },
          message: 'This file isn’t a map of tag keys.',
          help: 'Write each tag as a key, followed by label: on an indented line.',
          locale: locale.name,
        });
        continue;
      }
      const owners = new Map<string, string>();
      for (const [key, tag] of Object.entries(file.data)) {
        const say = (path: string[], message: string, help?: string, onKey = true) =>
          report({
            at: {
              source,
              range: (onKey ? map.key(path) : map.value(path)) ?? { start: 0, end: 0 },
            },
            message,
            help,
            locale: locale.name,
          });
        const isField = FIELDS.includes(key) && !isRecord(tag);
        const place = isField ? map.key([key]) : undefined;
        const stray = place && outdentedEntry(source.text, place.start);
        if (stray) {
          say([key], `${upperFirst(stray.cause)}.`, stray.help);
          continue;
        }
        if (tag !== null && !isRecord(tag)) {
          say(
            [key],
            `The tag "${key}" is ${show(tag)}, not a map of fields.`,
            'Write label: and description: on indented lines below the key.',
            false,
          );
          continue;
        }
        for (const [field, value] of Object.entries(tag ?? {})) {
          if (!FIELDS.includes(field))
            say(
              [key, field],
              `A tag has no field "${field}".`,
              didYouMean(field, FIELDS) ?? `Use one of ${FIELDS.join(', ')}.`,
            );
          else if (typeof value !== 'string' || value === '')
            say(
              [key, field],
              `"${field}" of the tag "${key}" is ${show(value)}. Expected text.`,
              undefined,
              false,
            );
        }
        const permalink = declaredPermalink(key, tag);
        const owner = owners.get(permalink);
        if (owner === undefined) owners.set(permalink, key);
        else
          say(
            [key],
            `The tags "${owner}" and "${key}" have the same page: ${permalink}.`,
            'Delete one, or give it another permalink.',
          );
      }
    }
  },
};

/** utils-validation/src/tagsFile.ts, `TagsFileInputSchema`. */
const FIELDS = ['label', 'description', 'permalink'];
