import { eventSchema } from './event.ts';
import { DRAFT, type JsonSchema, text } from './jsonSchema.ts';

/**
 * The schema of a post's front matter, as Docusaurus accepts it (plugin-content-blog/src/frontMatter.ts).
 *
 * @param closed whether a tag must be one of `tags`
 * @param speakers the keys of the speakers file
 */
export function frontMatterSchema(
  authors: readonly string[],
  tags: readonly string[],
  closed: boolean,
  speakers: readonly string[] = [],
): JsonSchema {
  const author: JsonSchema = {
    anyOf: [oneOf(authors, 'A key of the authors file.'), inlineAuthor].flat(),
  };
  const known = oneOf(tags, 'A key in the tags file.');
  const isClosed = closed && known.length > 0;
  const tag: JsonSchema = { anyOf: isClosed ? known : [...known, text('Another tag.'), inlineTag] };
  return {
    $schema: DRAFT,
    title: 'Front matter of a post',
    type: 'object',
    properties: {
      slug: text('The last part of the post’s address. It should never change once published.'),
      title: text('The headline. Put quotation marks around it if it contains a colon or a #.'),
      description: text('A sentence for search engines and link previews.'),
      authors: {
        anyOf: [author, { type: 'array', items: author, uniqueItems: true }],
        description: 'The authors: keys in the authors file.',
      },
      tags: { type: 'array', items: tag, uniqueItems: true, description: 'Keys in the tags file.' },
      date: { type: 'string', description: 'The date of publication: 2026-01-31.' },
      image: {
        type: 'string',
        description: 'The image for link previews: ./room.png beside the post, or /img/….',
      },
      keywords: { type: 'array', items: text('A word for search engines.'), minItems: 1 },
      draft: {
        type: 'boolean',
        description: 'Whether the post is left out of the published site.',
      },
      unlisted: {
        type: 'boolean',
        description: 'Whether the post is published without appearing in lists.',
      },
      hide_table_of_contents: { type: 'boolean' },
      toc_min_heading_level: { type: 'number', minimum: 2, maximum: 6 },
      toc_max_heading_level: { type: 'number', minimum: 2, maximum: 6 },
      last_update: {
        type: 'object',
        properties: { author: text('Who changed it last.'), date: text('When.') },
      },
      title_meta: text('The title for search engines, if it differs.'),
      sidebar_label: text('The title in the sidebar, if it differs.'),
      canonical: {
        type: 'string',
        pattern: '^https?://\\S+$',
        description: 'Where the post was first published, if that was elsewhere.',
      },
      event: eventSchema([...new Set([...authors, ...speakers])]),
      mdx: { type: 'object', properties: { format: { enum: ['mdx', 'md', 'detect'] } } },
    },
  };
}

/** JSON Schema requires at least one value in an `enum`. */
function oneOf(keys: readonly string[], description: string): JsonSchema[] {
  return keys.length === 0 ? [] : [{ enum: [...keys], description }];
}

const inlineTag: JsonSchema = {
  type: 'object',
  description: 'An inline tag. It’s better to keep tags in the tags file.',
  properties: { label: text('The tag, as readers see it.'), permalink: text('Its address.') },
  required: ['label', 'permalink'],
};

const inlineAuthor: JsonSchema = {
  type: 'object',
  description: 'An inline author. It’s better to keep authors in the authors file.',
  properties: {
    key: text('A key in the authors file. The fields below override the author’s own.'),
    name: text('The name.'),
    title: text('What the author does.'),
    url: text('The page that the name links to.'),
    image_url: text('The image: /img/….'),
  },
};
