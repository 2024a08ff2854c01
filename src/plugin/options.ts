import { createRequire } from 'node:module';
import type { OptionValidationContext } from '@docusaurus/types';
import { DEFAULT_BUDGET, type PictureBudget } from './check/pictures/pictureBudget.ts';
import type { FrontMatterSettings } from './check/published/judgedPost.ts';
import type { RuleLevel } from './check/rule.ts';
import { rules } from './check/rules/index.ts';
import type { EventOptions } from './events/eventOptions.ts';
import { DEFAULT_IMAGES, type ImageSettings, type VideoSetting } from './images/settings.ts';

/** Checks the options that a config gives to the plugin, in Docusaurus's own way and with its own words. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, ResolvedOptions>): ResolvedOptions {
  return validate(schema, options);
}

// The site's own, which its Docusaurus brings. Through `require`: Node finds no names in this CommonJS module, and
// Docusaurus's own loader no default.
const core = createRequire(import.meta.url).resolve('@docusaurus/core/package.json');
const validation: Validation = createRequire(core)('@docusaurus/utils-validation');
// Its type is named, or the declarations would need a path to a package that only Docusaurus depends on.
const Joi: Validation['Joi'] = validation.Joi;

/** A part of an address, without slashes around it. */
const path = Joi.string().pattern(/^[^/?#\s]+(?:\/[^/?#\s]+)*$/);
const budget = (field: keyof typeof DEFAULT_BUDGET) =>
  Joi.number().min(0).default(DEFAULT_BUDGET[field]);
const quality = (format: keyof ImageSettings['quality']) =>
  Joi.number().integer().min(1).max(100).default(DEFAULT_IMAGES.quality[format]);

const level = Joi.string().valid('off', 'info', 'warning', 'error');

/** The options with their defaults; docs/options.md is made from it. */
export const schema: ReturnType<typeof Joi.object<ResolvedOptions>> = Joi.object<ResolvedOptions>({
  rules: Joi.object(Object.fromEntries(rules.map(({ id }) => [id, level])))
    .default({})
    .description(
      'The level of a rule by its name: `off`, `info`, `warning` or `error`. Other rules keep their default level.',
    ),
  baseline: Joi.string()
    .default('event-writeups.baseline.json')
    .description(
      'A file of known findings that aren’t reported again, relative to the site. `event-writeups check --write-baseline` writes it. The file is optional.',
    ),
  failBuild: Joi.boolean()
    .default(true)
    .description('Whether errors stop `docusaurus build`. `false` only prints them.'),
  overlay: Joi.boolean()
    .default(true)
    .description(
      'Whether `docusaurus start` shows errors over the page. They’re always in the terminal and on the page `/__event-writeups`.',
    ),
  frontMatter: Joi.object({
    strict: Joi.boolean()
      .default(false)
      .description(
        'Whether `front-matter-unknown-key` reports every key that Docusaurus doesn’t have, and not only those that look like a typo.',
      ),
    allow: Joi.array()
      .items(Joi.string())
      .default([])
      .description('Front matter keys of your own, which your theme or your plugins read.'),
  }).default(),
  events: Joi.object({
    enabled: Joi.boolean()
      .default(true)
      .description(
        'Whether posts with the front matter block `event` get a card, pages and calendars. `false` for a blog in which `event` means something else; its rules are switched off by `rules`.',
      ),
    card: Joi.string()
      .valid('top', 'bottom', 'off')
      .default('bottom')
      .description(
        'Where a post shows the card of its event. `bottom`: after the text, with one line of facts above it. `top`: above the text. `off`: only where the post has an `<EventCard />`.',
      ),
    basePath: path
      .default('events')
      .description(
        'Where the events are: `/events`, `/events/<id>`, `/events.ics`, `/events.json`.',
      ),
    talksBasePath: path.default('talks').description('Where the talks are.'),
    speakersBasePath: path
      .default('speakers')
      .description('Where the speakers are: their list, and a page for each.'),
    socialCard: Joi.boolean()
      .default(true)
      .description(
        'Whether a post about an event without an `image` gets a generated image for link previews. This needs the package `sharp`.',
      ),
  }).default(),
  images: Joi.object({
    encode: Joi.boolean()
      .default(DEFAULT_IMAGES.encode)
      .description(
        'Whether the build encodes the images of posts for each screen. `false` publishes the originals, with their dimensions. Encoding needs the remark transform in the blog’s options, and `sharp`.',
      ),
    formats: Joi.array()
      .items(Joi.string().valid('avif', 'webp'))
      .unique()
      .default(DEFAULT_IMAGES.formats)
      .description('Formats to generate in addition to the original one, the smallest first.'),
    widths: Joi.array()
      .items(Joi.number().integer().min(16).max(8192))
      .min(1)
      .unique()
      .default(DEFAULT_IMAGES.widths)
      .description(
        'The widths in pixels in which a picture is encoded, as far as they are less than its own; the largest is the most that anybody gets, unless the original weighs less. WebP is made in two of them.',
      ),
    quality: Joi.object({
      avif: quality('avif').description('From 1 to 100.'),
      webp: quality('webp').description('From 1 to 100.'),
      jpeg: quality('jpeg').description(
        'From 1 to 100, for browsers that support no other format.',
      ),
    }).default(),
    cacheDir: Joi.string().description(
      'Where encoded images are kept between builds, relative to the site. Without it that is `node_modules/.cache/event-writeups`, in a monorepo of the outermost `node_modules`. Name a folder of its own for a build machine that keeps only what you tell it to.',
    ),
    sizes: Joi.string().description(
      'The `sizes` attribute of images. Set it if your theme’s text column differs from the classic theme’s.',
    ),
    budget: Joi.object({
      kilobytes: budget('kilobytes').description(
        'Maximum weight (kB) of an image that the build doesn’t encode, for `image-weight`.',
      ),
      megapixels: budget('megapixels').description('Maximum size of such an image, in megapixels.'),
      originalKilobytes: budget('originalKilobytes').description(
        'Maximum weight (kB) of the original of an encoded image.',
      ),
      originalMegapixels: budget('originalMegapixels').description(
        'Maximum size of such an original, in megapixels.',
      ),
    }).default(),
  }).default(),
  videos: Joi.string()
    .valid('click', 'embed')
    .default('click')
    .description(
      'How to show videos from other hosts: `click` loads nothing from the host before a reader clicks, `embed` leaves players unchanged.',
    ),
});

export interface Options {
  /** A file of known findings, relative to the site; see `--write-baseline`. Default: `event-writeups.baseline.json` when there is one. */
  baseline?: string;
  id?: string;
  /** The level of each rule by its name: `off`, `info`, `warning` or `error`. Default: each rule's own. */
  rules?: Record<string, RuleLevel>;
  /** Whether errors stop `docusaurus build`. `false` prints them only, for a blog that has some to repair. Default: `true`. */
  failBuild?: boolean;
  /** Whether `docusaurus start` shows errors over the page, besides the terminal. Default: `true`. */
  overlay?: boolean;
  /** How pictures of posts are published, and how heavy they may be. Default: encoded in two formats and four widths. */
  images?: Partial<Omit<ImageSettings, 'quality'>> & {
    quality?: Partial<ImageSettings['quality']>;
    budget?: Partial<PictureBudget>;
  };
  /** How to show videos from other hosts: `click` shows a button first, `embed` leaves players unchanged. Default: `click`. */
  videos?: VideoSetting;
  /** Which front matter keys posts may have, for the rule `front-matter-unknown-key`. Default: those that Docusaurus knows. */
  frontMatter?: Partial<FrontMatterSettings>;
  /** Cards, pages, calendars and social cards of posts about events. */
  events?: Partial<EventOptions>;
}

export interface ResolvedOptions {
  id: string;
  rules: Record<string, RuleLevel>;
  failBuild: boolean;
  overlay: boolean;
  frontMatter: FrontMatterSettings;
  images: ImageSettings & { budget: PictureBudget };
  videos: VideoSetting;
  baseline: string;
  events: EventOptions;
}

type Validation = typeof import('@docusaurus/utils-validation');
