import { createRequire } from 'node:module';
import type { OptionValidationContext } from '@docusaurus/types';
import { DEFAULT_BUDGET, type PictureBudget } from './check/pictures/pictureBudget.ts';
import { houseFields } from './check/published/houseSettings.ts';
import type { FrontMatterSettings } from './check/published/judgedPost.ts';
import { rules } from './check/rules/index.ts';
import type { EventOptions } from './events/eventOptions.ts';
import { DEFAULT_IMAGES, type ImageSettings, type VideoSetting } from './images/settings.ts';
import { type RuleOptions, readRuleOptions } from './ruleOptions.ts';

/** Validates the plugin's options the way Docusaurus validates its own, with the same messages. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, ResolvedOptions>): ResolvedOptions {
  return validate(schema, options);
}

// The site's own copy, a dependency of its Docusaurus. It's loaded with `require` because Node finds no named exports
// in this CommonJS module, and Docusaurus's loader finds no default export.
const core = createRequire(import.meta.url).resolve('@docusaurus/core/package.json');
const validation: Validation = createRequire(core)('@docusaurus/utils-validation');
// With an explicit type, because the declarations would otherwise need a path to a package that only Docusaurus depends on.
const Joi: Validation['Joi'] = validation.Joi;

/** Part of an address, without slashes around it. */
const path = Joi.string().pattern(/^[^/?#\s]+(?:\/[^/?#\s]+)*$/);
const budget = (field: keyof typeof DEFAULT_BUDGET) =>
  Joi.number().min(0).default(DEFAULT_BUDGET[field]);
const quality = (format: keyof ImageSettings['quality']) =>
  Joi.number().integer().min(1).max(100).default(DEFAULT_IMAGES.quality[format]);

/** The command rejects the same values, with the same messages. */
function refuseWrongRules(value: RuleOptions): RuleOptions {
  readRuleOptions(value, (problem) => {
    throw new Error(problem.replace(/\.$/, ''));
  });
  return value;
}

const level = Joi.string().valid('off', 'info', 'warning', 'error');

/** The options with their defaults; docs/options.md is generated from this. */
export const schema: ReturnType<typeof Joi.object<ResolvedOptions>> = Joi.object<ResolvedOptions>({
  rules: Joi.object({
    ...Object.fromEntries(rules.map(({ id }) => [id, level])),
    house: Joi.object(
      Object.fromEntries(
        Object.entries(houseFields).map(([name, { does }]) => [name, Joi.any().description(does)]),
      ),
    ),
    own: Joi.array()
      .items(Joi.string())
      .description(
        'The files of the blog’s own rules, as globs relative to the site: `./blog-rules/*.ts`.',
      ),
  })
    // Own rules have levels too.
    .unknown()
    .custom(refuseWrongRules)
    .default({})
    .description(
      'Levels of rules, by name: `off`, `info`, `warning` or `error`. Other rules keep their default level. `house` and `own` are for [your blog’s own rules](./own-rules.md).',
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
        'Whether `front-matter-unknown-key` reports every key that Docusaurus doesn’t have, rather than only likely typos.',
      ),
    allow: Joi.array()
      .items(Joi.string())
      .default([])
      .description('Extra front matter keys that your theme or plugins read.'),
  }).default(),
  events: Joi.object({
    enabled: Joi.boolean()
      .default(true)
      .description(
        'Whether posts with an `event` in their front matter get a card, pages and calendars. Set it to `false` if `event` means something else in your blog. To turn off the rules about events as well, use `rules`.',
      ),
    card: Joi.string()
      .valid('top', 'bottom', 'off')
      .default('bottom')
      .description(
        'Where a post shows its event card. `bottom`: below the text, with one line of facts above the text. `top`: above the text. `off`: only where the post contains `<EventCard />`.',
      ),
    basePath: path
      .default('events')
      .description(
        'The path of the event pages and calendars: `/events`, `/events/<id>`, `/events.ics`, `/events.json`.',
      ),
    talksBasePath: path.default('talks').description('The path of the list of talks.'),
    speakersBasePath: path
      .default('speakers')
      .description('The path of the list of speakers and of their pages.'),
    years: Joi.boolean()
      .default(false)
      .description(
        'Whether to create a page for each year, with its events, cities, talks, people and takeaways (`/events/2025`), and one page for the topics and takeaways of all years (`/events/topics`).',
      ),
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
        'Whether the build encodes the images of posts for different screens. `false` publishes the originals, with their dimensions. Encoding needs `sharp`, and the remark transform in the blog’s options.',
      ),
    formats: Joi.array()
      .items(Joi.string().valid('avif', 'webp'))
      .unique()
      .default(DEFAULT_IMAGES.formats)
      .description('Formats to generate in addition to the original one, smallest first.'),
    widths: Joi.array()
      .items(Joi.number().integer().min(16).max(8192))
      .min(1)
      .unique()
      .default(DEFAULT_IMAGES.widths)
      .description(
        'Widths (px) to generate. Widths larger than the original are skipped. WebP is only generated in the second and the largest.',
      ),
    quality: Joi.object({
      avif: quality('avif').description('From 1 to 100.'),
      webp: quality('webp').description('From 1 to 100.'),
      jpeg: quality('jpeg').description(
        'From 1 to 100, for browsers that support no other format.',
      ),
    }).default(),
    cacheDir: Joi.string().description(
      'Where encoded images are kept between builds, relative to the site. By default this is `node_modules/.cache/event-writeups`, in the outermost `node_modules` of a monorepo. Set it if your build machine only keeps certain folders.',
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
  /** A file of known findings, relative to the site; see `--write-baseline`. Default: `event-writeups.baseline.json`, if it exists. */
  baseline?: string;
  id?: string;
  /** Levels of rules, by name, with the blog’s own conventions (`house`) and its own rules (`own`). Other rules keep their default level. */
  rules?: RuleOptions;
  /** Whether errors stop `docusaurus build`. `false` only prints them. Default: `true`. */
  failBuild?: boolean;
  /** Whether `docusaurus start` shows errors over the page as well as in the terminal. Default: `true`. */
  overlay?: boolean;
  /** How images of posts are published, and how heavy they may be. Default: encoded in two formats and four widths. */
  images?: Partial<Omit<ImageSettings, 'quality'>> & {
    quality?: Partial<ImageSettings['quality']>;
    budget?: Partial<PictureBudget>;
  };
  /** How to show videos from other hosts: `click` shows a button first, `embed` leaves players unchanged. Default: `click`. */
  videos?: VideoSetting;
  /** Which front matter keys posts may have, for the rule `front-matter-unknown-key`. Default: the keys of Docusaurus. */
  frontMatter?: Partial<FrontMatterSettings>;
  /** Cards, pages, calendars and social cards for posts about events. */
  events?: Partial<EventOptions>;
}

export interface ResolvedOptions {
  id: string;
  rules: RuleOptions;
  failBuild: boolean;
  overlay: boolean;
  frontMatter: FrontMatterSettings;
  images: ImageSettings & { budget: PictureBudget };
  videos: VideoSetting;
  baseline: string;
  events: EventOptions;
}

type Validation = typeof import('@docusaurus/utils-validation');
