import { patternProblem } from '../text/pattern.ts';
import { isRecord } from '../text/values.ts';

/**
 * Every setting of `rules.house`: its type and what it does. Each setting has a rule of that name: `frontMatter`
 * has `house-front-matter`.
 */
export const houseFields: Record<keyof HouseSettings, HouseField> = {
  frontMatter: {
    kind: 'names',
    does: 'Front matter keys that every post must have, for `house-front-matter`.',
  },
  slug: {
    kind: 'pattern',
    does: 'A regular expression for slugs, without slashes at their ends, for `house-slug`. `{ pattern: "…", help: "…" }` adds a sentence that explains it.',
  },
  fileName: {
    kind: 'pattern',
    does: 'A regular expression for the paths of posts in the blog’s folder, for `house-file-name`, or `{ pattern, help }`.',
  },
  authorKeys: {
    kind: 'pattern',
    does: 'A regular expression for the keys in the authors file, for `house-author-keys`, or `{ pattern, help }`.',
  },
  imageFolders: {
    kind: 'names',
    does: 'Folders that may hold the images of posts, relative to the site, for `house-image-folders`. `*` stands for one name, `**` for any number of folders.',
  },
  localImages: {
    kind: 'flag',
    does: 'Whether images must be in the repository, for `house-local-images`.',
  },
  titleLength: {
    kind: 'length',
    does: 'The minimum and maximum number of characters in a title, for `house-title-length`.',
  },
  descriptionLength: {
    kind: 'length',
    does: 'The same for `description`, for `house-description-length`.',
  },
  truncateMarker: {
    kind: 'flag',
    does: 'Whether every post needs a truncate marker, whatever the value of `onUntruncatedBlogPosts`, for `house-truncate-marker`.',
  },
};

/** The problem with the value of `rules.house`, as a sentence without a full stop. Undefined if there's none. */
export function houseProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return '"rules.house" is not a map of settings';
  for (const [name, setting] of Object.entries(value)) {
    if (!isSetting(name)) return `"rules.house" has no setting "${name}"`;
    const problem = settingProblem(houseFields[name].kind, setting);
    if (problem) return `"rules.house.${name}" ${problem}`;
  }
  return undefined;
}

function isSetting(name: string): name is keyof HouseSettings {
  return Object.hasOwn(houseFields, name);
}

function settingProblem(kind: HouseField['kind'], value: unknown): string | undefined {
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'is neither true nor false';
    case 'names':
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')
        ? undefined
        : 'is not a list of names';
    case 'pattern':
      return expressionProblem(value);
    case 'length':
      return lengthProblem(value);
  }
}

function expressionProblem(value: unknown): string | undefined {
  if (isRecord(value)) {
    const { pattern, help, ...others } = value;
    const [other] = Object.keys(others);
    if (other !== undefined) return `has no setting "${other}"`;
    if (typeof help !== 'string' || help === '') return 'has a "help" that is not a sentence';
    return expressionProblem(pattern);
  }
  if (typeof value !== 'string') return 'is not a regular expression in quotes';
  const problem = patternProblem(value);
  return problem && `can’t be used as a regular expression: ${problem}`;
}

function lengthProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return 'is not a map of "min" and "max"';
  const { min = 0, max = Number.MAX_SAFE_INTEGER, ...others } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) return `has no setting "${other}"`;
  for (const [name, limit] of Object.entries({ min, max }))
    if (!Number.isSafeInteger(limit) || Number(limit) < 0)
      return `has a "${name}" that is not a whole number from 0 on`;
  return Number(min) > Number(max) ? 'has a "min" that is greater than its "max"' : undefined;
}

/** A blog's own conventions. Without its setting, a rule reports nothing. */
export interface HouseSettings {
  /** Front matter keys that every post must have. */
  frontMatter?: string[];
  /** A regular expression for slugs, without slashes at their ends. */
  slug?: HousePattern;
  /** A regular expression for the paths of posts in the blog’s folder. */
  fileName?: HousePattern;
  /** A regular expression for the keys in the authors file. */
  authorKeys?: HousePattern;
  /** Folders that may hold the images of posts, relative to the site. */
  imageFolders?: string[];
  /** Whether images must be in the repository. */
  localImages?: boolean;
  /** How many characters a title may have. */
  titleLength?: LengthLimits;
  /** How many characters a description may have. */
  descriptionLength?: LengthLimits;
  /** Whether every post needs a truncate marker. */
  truncateMarker?: boolean;
}

/** A regular expression, optionally with a sentence that explains it. */
export type HousePattern = string | { pattern: string; help: string };

export interface LengthLimits {
  min?: number;
  max?: number;
}

interface HouseField {
  kind: 'names' | 'pattern' | 'flag' | 'length';
  does: string;
}
