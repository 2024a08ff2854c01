/**
 * A text as Markdown and MDX that shows just this text, within a line: no emphasis, code, link, HTML,
 * expression, entity, formula or directive begins in it.
 */
export function plainMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

const SPECIAL = /[\\`*_{}[\]<>~|$]|&(?=#?\w+;)|:(?=[a-z:])/gi;
