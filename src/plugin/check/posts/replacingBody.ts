import type { MarkdownSettings } from '../site/site.ts';

/** The config's own parser may change a post's text too: then the preprocessor gets that text. */
export function replacingBody(
  body: string,
  content: string,
  markdown: MarkdownSettings,
): MarkdownSettings {
  const { preprocessor } = markdown;
  return {
    ...markdown,
    preprocessor(file) {
      const fileContent = file.fileContent === body ? content : file.fileContent;
      return preprocessor ? preprocessor({ ...file, fileContent }) : fileContent;
    },
  };
}
