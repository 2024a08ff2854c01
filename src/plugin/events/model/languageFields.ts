import { language, list } from './field.ts';

export const languages = (does: string) =>
  list(does, language('A language tag (BCP 47): `en`, `pt-BR`.'));
