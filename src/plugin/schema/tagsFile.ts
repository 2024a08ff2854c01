import { DRAFT, type JsonSchema } from './jsonSchema.ts';

/** The tags file (utils-validation/src/tagsFile.ts). */
export function tagsFileSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Tags of the blog',
    type: 'object',
    additionalProperties: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        label: { type: 'string', minLength: 1, description: 'The tag, as readers see it.' },
        permalink: {
          type: 'string',
          minLength: 1,
          description: 'The address of its page, relative to the list of tags.',
        },
        description: {
          type: 'string',
          minLength: 1,
          description: 'What posts with this tag are about.',
        },
      },
    },
  };
}
