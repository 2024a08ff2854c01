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
        url: { type: 'string', description: 'Where the name leads.' },
        image_url: {
          type: 'string',
          description: 'The picture, in a static folder: /img/authors/….',
        },
        email: { type: 'string' },
        description: { type: 'string', description: 'A few sentences for the author’s page.' },
        page: {
          anyOf: [
            { type: 'boolean' },
            {
              type: 'object',
              properties: { permalink: text('The page’s address.') },
              required: ['permalink'],
            },
          ],
          description: 'true gives the author a page of their own.',
        },
        socials: {
          type: 'object',
          description: 'User names or whole addresses by platform.',
          additionalProperties: text('A user name or a whole address.'),
        },
      },
    },
  };
}
