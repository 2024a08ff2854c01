import type { HouseSettings, LengthLimits } from '../check/published/houseSettings.ts';
import type { JsonSchema } from './jsonSchema.ts';

/**
 * Adds a blog's own conventions to the schema of front matter: required keys and lengths. Editors
 * then show them while you type.
 */
export function withHouseRules(schema: JsonSchema, house: HouseSettings): JsonSchema {
  const { frontMatter = [], titleLength, descriptionLength } = house;
  const { properties = {} } = schema;
  const { title, description } = properties;
  return {
    ...schema,
    ...(frontMatter.length > 0 && { required: frontMatter }),
    properties: {
      ...properties,
      title: { ...title, ...limits(titleLength) },
      description: { ...description, ...limits(descriptionLength) },
    },
  };
}

function limits({ min, max }: LengthLimits = {}): JsonSchema {
  return {
    ...(min === undefined ? {} : { minLength: min }),
    ...(max === undefined ? {} : { maxLength: max }),
  };
}
