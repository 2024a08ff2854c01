import type { Report } from '../check/check.ts';
import { writeJson } from './json.ts';
import { type TextOptions, writeText } from './text.ts';

/** Every format by its name. A new one is its file and its line here. */
export const reporters: Record<string, Reporter> = {
  text: writeText,
  json: writeJson,
};

export type Reporter = (report: Report, options: TextOptions) => string;
