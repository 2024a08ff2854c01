import { didYouMean } from '../check/text/closestMatch.ts';
import { isRecord } from '../check/text/values.ts';
import type { Refuse } from '../ruleOptions.ts';

/**
 * Refuses what a build would refuse in the options that the check itself doesn't use: otherwise the check would be
 * green, and the build would stop. options.ts has the same limits, but loading it would take longer than the whole check.
 */
export function refuseWrongOptions(options: Record<string, unknown>, refuse: Refuse): void {
  refuseIn(options, OPTIONS, '', refuse);
}

function refuseIn(
  values: Record<string, unknown>,
  kinds: Kinds,
  path: string,
  refuse: Refuse,
): void {
  for (const [name, value] of Object.entries(values)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    const place = `"${path}${name}"`;
    if (!kind) refuse(unknownOption(name, kinds, path));
    else if (value === undefined) continue;
    else if (isKind(kind)) {
      if (!kind.fits(value)) refuse(`${place} must be ${kind.what}.`);
    } else if (isRecord(value)) refuseIn(value, kind, `${path}${name}.`, refuse);
    else refuse(`${place} isn’t a map of settings.`);
  }
}

function isKind(kind: Kind | Kinds): kind is Kind {
  return typeof kind.fits === 'function';
}

function unknownOption(name: string, kinds: Kinds, path: string): string {
  const known = Object.keys(kinds);
  const advice = didYouMean(name, known) ?? `Known: ${known.join(', ')}.`;
  const whose = path === '' ? 'the plugin' : `"${path.slice(0, -1)}"`;
  return `${whose} has no option "${name}". ${advice}`;
}

const isFilled = (value: unknown) => typeof value === 'string' && value !== '';
const flag: Kind = { fits: (value) => typeof value === 'boolean', what: 'true or false' };
const text: Kind = { fits: isFilled, what: 'a text' };
/** Read and refused elsewhere. */
const used: Kind = { fits: () => true, what: '' };
const path: Kind = {
  fits: (value) => isFilled(value) && /^[^/?#\s]+(?:\/[^/?#\s]+)*$/.test(String(value)),
  what: 'a path without slashes around it, such as "events"',
};
const quality: Kind = { fits: isWhole(1, 100), what: 'a whole number from 1 to 100' };

function oneOf(...words: string[]): Kind {
  const quoted = words.map((word) => `"${word}"`);
  return {
    fits: (value) => words.some((word) => word === value),
    what: `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`,
  };
}

/** Without repetitions. */
function listOf(fits: Kind['fits'], what: string, least = 0): Kind {
  return {
    fits: (value) =>
      Array.isArray(value) &&
      value.length >= least &&
      value.every(fits) &&
      new Set(value).size === value.length,
    what: `a list of ${what}, each only once`,
  };
}

function isWhole(least: number, most: number): Kind['fits'] {
  return (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

const OPTIONS: Kinds = {
  id: {
    fits: (value) => isFilled(value) && /^[\w-]+$/.test(String(value)),
    what: 'a name of letters, digits, "_" and "-"',
  },
  rules: used,
  baseline: used,
  frontMatter: used,
  failBuild: flag,
  overlay: flag,
  events: {
    enabled: flag,
    card: oneOf('top', 'bottom', 'off'),
    basePath: path,
    talksBasePath: path,
    speakersBasePath: path,
    years: flag,
    socialCard: flag,
  },
  images: {
    encode: flag,
    formats: listOf(oneOf('avif', 'webp').fits, '"avif" and "webp"'),
    widths: listOf(isWhole(16, 8192), 'whole numbers from 16 to 8192', 1),
    quality: { avif: quality, webp: quality, jpeg: quality },
    cacheDir: text,
    sizes: text,
    budget: used,
  },
  videos: oneOf('click', 'embed'),
};

interface Kind {
  fits: (value: unknown) => boolean;
  /** Completes "must be". */
  what: string;
}

interface Kinds {
  [option: string]: Kind | Kinds;
}
