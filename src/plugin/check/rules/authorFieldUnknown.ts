import type { Fix } from '../diagnostic.ts';
import { type AuthorFields, authorsIn, authorsInPost } from '../frontMatter/authorAddresses.ts';
import { authorFields, fieldFor, isPlatform } from '../frontMatter/authorFields.ts';
import { fieldsOfAuthor, fieldsOfPost } from '../frontMatter/fieldNames.ts';
import type { FieldsAt } from '../frontMatter/levels.ts';
import { fieldsBelowKey } from '../frontMatter/outdentedFields.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import type { Rule } from '../rule.ts';
import { didYouMean, surest } from '../text/closestMatch.ts';
import type { Range } from '../text/source.ts';
import { isRecord } from '../text/values.ts';

export const authorFieldUnknown: Rule = {
  id: 'author-field-unknown',
  severity: 'warning',
  summary: 'A field in the authors file that Docusaurus doesn’t have.',
  why: 'Docusaurus ignores it without a warning. The author has no image, or no title, and you can’t see why.',
  examples: {
    bad: [
      {
        title: 'A misspelt field',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  ⟦titel⟧: Engineer\n',
        },
        says: [
          {
            message: 'Docusaurus has no author field "titel".',
            help: 'Did you mean "title"?',
          },
        ],
      },
      {
        title: 'Names from other generators, a platform, and an indented author',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  ⟦avatar⟧: /img/saim.png\n  ⟦github⟧: saim\n  ⟦ada⟧:\n    name: Ada\n',
        },
        says: [
          {
            message: 'Docusaurus has no author field "avatar".',
            help: 'Did you mean "image_url"? If your theme reads "avatar", set rules: { \'author-field-unknown\': \'off\' } in the plugin’s options.',
          },
          {
            message: 'Docusaurus has no author field "github".',
            help: 'Move it into "socials".',
          },
          {
            message: 'Docusaurus has no author field "ada".',
            help: 'It’s indented as a field of "saim". If "ada" is an author, start the line with it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A field that Docusaurus has',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  title: Engineer\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { data, map } = post.frontMatter;
    // Author fields outside of `authors` are front matter keys, and have their own rule.
    for (const author of authorsInPost(data).filter(({ path }) => path.length > 0))
      for (const finding of unknownFields(author, map, post.source.text, fieldsOfPost))
        report(finding);
  },
  check({ localizedBlogs }, report) {
    for (const { authors: file, locale } of localizedBlogs) {
      if (!file) continue;
      for (const author of authorsIn(file.data)) {
        for (const { range = { start: 0, end: 0 }, ...words } of unknownFields(
          author,
          file.map,
          file.source.text,
          fieldsOfAuthor,
        ))
          report({ at: { source: file.source, range }, ...words, locale: locale.name });
      }
    }
  },
};

function unknownFields(
  { name, path, fields }: AuthorFields,
  map: YamlMap,
  text: string,
  fieldsAt: FieldsAt,
): UnknownField[] {
  const unknown = Object.entries(fields).filter(
    ([field]) => !authorFields.has(field) && field !== 'key',
  );
  if (unknown.length === 0) return [];
  // Of these, another rule says that they belong to the empty map above them.
  const outdented = Object.entries(fields).flatMap(([field, value]) => {
    const key = value === null ? map.key([...path, field]) : undefined;
    const below = fieldsBelowKey(key, value, text, fieldsAt);
    return below?.isSure ? below.keys : [];
  });
  return unknown
    .filter(([field]) => !outdented.includes(field))
    .map(([field, value]) => {
      const range = map.key([...path, field]);
      return {
        range,
        message: `Docusaurus has no author field "${field}".`,
        help: helpFor(field, value, name, fields),
        fix: fixFor(field, value, fields, range),
      };
    });
}

/** A typo of a field that the author doesn't have yet, with a value of the right type. */
function fixFor(
  field: string,
  value: unknown,
  fields: Record<string, unknown>,
  range: Range | undefined,
): Fix | undefined {
  // Typos of image_url are equally close to its other name.
  const names = [...authorFields.keys()].filter((known) => known !== 'imageURL');
  const meant = fieldFor(field) || isPlatform(field) ? undefined : surest(field, names);
  if (meant === undefined || Object.hasOwn(fields, meant)) return undefined;
  if (!range || !authorFields.get(meant)?.accepts(value)) return undefined;
  return { title: `Write ${meant}`, edits: [{ range, text: meant }] };
}

function helpFor(
  field: string,
  value: unknown,
  author: string,
  fields: Record<string, unknown>,
): string {
  if (isRecord(value) && ('name' in value || 'image_url' in value || 'imageURL' in value))
    return `It’s indented as a field of "${author}". If "${field}" is an author, start the line with it.`;
  if (isPlatform(field)) return `Move it into "socials".`;
  const other = fieldFor(field);
  if (other) return `Did you mean "${other}"? If your theme reads "${field}", ${OFF}.`;
  const free = [...authorFields].flatMap(([known, { accepts }]) =>
    accepts(value) && !Object.hasOwn(fields, known) ? [known] : [],
  );
  return didYouMean(field, free) ?? `Delete it or, if your theme reads it, ${OFF}.`;
}

const OFF = "set rules: { 'author-field-unknown': 'off' } in the plugin’s options";

interface UnknownField {
  range: Range | undefined;
  message: string;
  help: string;
  fix: Fix | undefined;
}
