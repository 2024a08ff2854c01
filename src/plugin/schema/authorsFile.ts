import { DRAFT, type JsonSchema, text } from './jsonSchema.ts';

/** The authors file (plugin-content-blog/src/authorsMap.ts). */
export function authorsFileSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Authors of the blog',
    type: 'object',
    additionalProperties: {
      type: 'object',
      anyOf: [{ required: ['name'] }, { required: ['image_url'] }],
      properties: {
        name: { type: 'string', description: 'The name, as readers see it.' },
        title: { type: 'string', description: 'What the author does.' },
        url: { type: 'string', description: 'The page that the name links to.' },
        image_url: {
          type: 'string',
          description: 'The portrait, in a static folder: /img/authors/….',
        },
        email: { type: 'string' },
        description: { type: 'string', description: 'A short biography for the author’s page.' },
        page: {
          anyOf: [
            { type: 'boolean' },
            {
              type: 'object',
              properties: { permalink: text('The page’s address.') },
              required: ['permalink'],
            },
          ],
          description: 'Set it to true to give the author a page.',
        },
        socials: {
          type: 'object',
          description: 'User names or full addresses, by platform.',
          additionalProperties: text('A user name or a full address.'),
        },
      },
    },
  };
}
