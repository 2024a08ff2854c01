/** The part of JSON Schema that is used here. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: (string | boolean)[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  required?: string[];
  minItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  uniqueItems?: boolean;
}

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Text, even if YAML reads it as a number. */
export const text = (description: string): JsonSchema => ({
  type: ['string', 'number'],
  description,
});
