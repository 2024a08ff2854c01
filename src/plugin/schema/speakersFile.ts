import { speakerField } from '../events/model/speakerField.ts';
import { fieldSchema } from './event.ts';
import { DRAFT, type JsonSchema } from './jsonSchema.ts';

/** The speakers file, generated from its description (events/model/speakerField.ts). */
export function speakersFileSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Speakers who aren’t authors of the blog',
    type: 'object',
    additionalProperties: fieldSchema(speakerField),
  };
}
