import { createRequire } from 'node:module';
import type { OptionValidationContext } from '@docusaurus/types';
import type { FrontMatterSettings, RuleLevel } from './check/rule.ts';
import { rules } from './check/rules/index.ts';
import type { EventOptions } from './docusaurus/events.ts';

/** Checks the options that a config gives to the plugin, in Docusaurus's own way and with its own words. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, ResolvedOptions>): ResolvedOptions {
  return validate(schema, options);
}

// Through `require`: Node finds no names in this CommonJS module, and Docusaurus's own loader no default.
const { Joi } = createRequire(import.meta.url)(
  '@docusaurus/utils-validation',
) as typeof import('@docusaurus/utils-validation');

/** A part of an address, without slashes around it. */
const path = Joi.string().pattern(/^[^/?#\s]+(?:\/[^/?#\s]+)*$/);

const level = Joi.string().valid('off', 'info', 'warning', 'error');

/** The options with their defaults; docs/options.md is made from it. */
export const schema: ReturnType<typeof Joi.object<ResolvedOptions>> = Joi.object<ResolvedOptions>({
  rules: Joi.object(Object.fromEntries(rules.map(({ id }) => [id, level])))
    .default({})
    .description(
      'The level of a rule by its name: `off`, `info`, `warning` or `error`. Rules that are not named keep their own.',
    ),
  baseline: Joi.string()
    .default('event-writeups.baseline.json')
    .description(
      'A file of known findings that are not reported again, relative to the site. `event-writeups check --write-baseline` writes it; it need not be there.',
    ),
  failBuild: Joi.boolean()
    .default(true)
    .description(
      'Whether errors stop `docusaurus build`. `false` only prints them, for a blog that has some to repair.',
    ),
  overlay: Joi.boolean()
    .default(true)
    .description(
      'Whether `docusaurus start` shows errors over the page. They are in the terminal and on the page `/__event-writeups` all the same.',
    ),
  frontMatter: Joi.object({
    strict: Joi.boolean()
      .default(false)
      .description(
        'Whether `front-matter-unknown-key` reports every key that Docusaurus does not know, not only those that look like a slip.',
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
      .default('top')
      .description(
        'Where the card of an event stands in its post: above the text (`top`), below it (`bottom`), or only where the post has an `<EventCard />` (`off`).',
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
        'Whether a post about an event that sets no `image` gets a picture for previews of links, drawn at build. It needs the package `sharp`.',
      ),
  }).default(),
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
  baseline: string;
  events: EventOptions;
}
