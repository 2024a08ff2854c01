import type { LoaderContext } from 'webpack';
import { readFrontMatter } from '../check/frontMatter/frontMatter.ts';
import { relativePath } from '../check/site/paths.ts';
import { textIn } from '../check/site/readText.ts';
import { createSource } from '../check/text/source.ts';
import { dataFileOf, PICTURES_ENDING, summaryFileOf } from './eventPages.ts';
import { addFrame } from './frames.ts';

/**
 * A bundler loader that runs after Docusaurus's own. It adds the event's data to the module of a
 * post about an event, beside its front matter, where `useBlogPost()` finds it, and the component
 * that shows it. So each page only loads its own event, on the server and in the browser. The data
 * is in a file that the module imports, because it changes independently of the post, and caches
 * mustn't keep it.
 */
export default function eventLoader(
  this: Context,
  code: string,
  map?: Parameters<Context['callback']>[2],
): void {
  const { siteDir, pluginId } = this.getOptions();
  const source = `@site/${relativePath(siteDir, this.resourcePath)}`;
  const { event } = readFrontMatter(createSource(source, textIn(this.resourcePath) ?? ''));
  if (event === undefined) {
    this.callback(null, code, map);
    return;
  }
  const generated = `@generated/docusaurus-plugin-event-writeups/${pluginId}/`;
  // Lists show the start of a post, and only one line about its event.
  if (/[?&]truncated\b/.test(this.resourceQuery)) {
    const summary = JSON.stringify(generated + summaryFileOf(source));
    const line = `\nimport eventSummary from ${summary};\nfrontMatter.eventSummary = eventSummary;\n`;
    this.callback(null, code + line, map);
    return;
  }
  const file = generated + dataFileOf(source);
  const pictures = file.replace(/\.json$/, PICTURES_ENDING);
  const addition = `\nimport eventWriteup from ${JSON.stringify(file)};\nimport eventPictures from ${JSON.stringify(pictures)};\nfrontMatter.eventWriteup = eventWriteup && { ...eventWriteup, pictures: eventPictures };\n`;
  this.callback(null, code + addition + addFrame('EventFrame'), map);
}

export interface EventLoaderOptions {
  siteDir: string;
  pluginId: string;
}

type Context = LoaderContext<EventLoaderOptions>;
