import { isRecord } from '../check/text/values.ts';
import remarkEventWriteups from '../images/remark/index.ts';
import type { Options } from '../options.ts';
import { isTransform } from './isTransform.ts';
import { type CreateFeedItems, isReadable, readableFeedItems } from './readableFeedItems.ts';
import { isModule } from './readPlugins.ts';

/**
 * Sets up a Docusaurus config for the plugin: it adds the plugin, unless the config already has it,
 * and adds its remark transform to every blog, whether that comes from a preset or a plugin. It
 * also wraps each blog's `createFeedItems`, so that no post can break a feed.
 *
 *     export default withEventWriteups({ title: 'Our events', presets: […] });
 *
 * @param given the export of a `docusaurus.config`: the config, a function that returns it, or a
 * promise of it
 * @param options of the plugin; without effect if the config already contains it
 * @returns a new config of the same kind; the given one isn't changed
 */
export function withEventWriteups<Given extends DocusaurusConfig | Promised | Made>(
  given: Given,
  options: Options = {},
): Given {
  const whole = (config: DocusaurusConfig) => withPlugin(config, options);
  if (typeof given === 'function') {
    const make = (...words: never[]) => withEventWriteups(given(...words), options);
    return make as Given;
  }
  return ('then' in given ? given.then(whole) : whole(given)) as Given;
}

function withPlugin(config: DocusaurusConfig, options: Options): DocusaurusConfig {
  const plugins = (config.plugins ?? []).map((entry) =>
    withOptions(entry, 'plugin', 'content-blog', blogOptions),
  );
  const hasPlugin = plugins.some((entry) => isModule(nameOf(entry), 'plugin', 'event-writeups'));
  return {
    ...config,
    presets: (config.presets ?? []).map((entry) =>
      withOptions(entry, 'preset', 'classic', ({ blog, ...others }) => ({
        ...others,
        blog: blog === false ? blog : blogOptions(isRecord(blog) ? blog : {}),
      })),
    ),
    plugins: hasPlugin ? plugins : [...plugins, ['docusaurus-plugin-event-writeups', options]],
  };
}

/** Returns an entry of a list of presets or plugins, with other options if it's the right one. */
function withOptions(
  entry: unknown,
  type: 'plugin' | 'preset',
  short: string,
  change: (options: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  if (!isModule(nameOf(entry), type, short)) return entry;
  const [name, options] = Array.isArray(entry) ? entry : [entry];
  return [name, change(isRecord(options) ? options : {})];
}

function blogOptions(blog: Record<string, unknown>): Record<string, unknown> {
  return withReadableFeeds(withTransform(blog));
}

function withTransform(blog: Record<string, unknown>): Record<string, unknown> {
  const before = Array.isArray(blog.beforeDefaultRemarkPlugins)
    ? (blog.beforeDefaultRemarkPlugins as unknown[])
    : [];
  const isThere = before.some((one) => isTransform(Array.isArray(one) ? one[0] : one));
  return isThere ? blog : { ...blog, beforeDefaultRemarkPlugins: [...before, remarkEventWriteups] };
}

/** Docusaurus itself refuses values of other types, with a message of its own. */
function withReadableFeeds(blog: Record<string, unknown>): Record<string, unknown> {
  const { feedOptions = {} } = blog;
  if (!isRecord(feedOptions)) return blog;
  const { createFeedItems: own } = feedOptions;
  if ((own !== undefined && typeof own !== 'function') || isReadable(own)) return blog;
  const createFeedItems = readableFeedItems(own as CreateFeedItems | undefined);
  return { ...blog, feedOptions: { ...feedOptions, createFeedItems } };
}

function nameOf(entry: unknown): string {
  const name: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof name === 'string' ? name : '';
}

/** The change to Docusaurus's own type: its lists accept entries of any kind. */
interface DocusaurusConfig {
  presets?: unknown[];
  plugins?: unknown[];
}

type Promised = Promise<DocusaurusConfig>;
type Made = (...words: never[]) => DocusaurusConfig | Promised;
