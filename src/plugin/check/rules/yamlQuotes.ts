import { type CutText, findCutTexts, findTypographicQuotes } from '../frontMatter/cutTexts.ts';
import { quoted } from '../frontMatter/quoted.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const yamlQuotes: Rule = {
  id: 'yaml-quotes',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A text in front matter, authors.yml, speakers.yml or tags.yml that needs straight quotes: it’s in typographic quotes, or YAML cuts it off at a # that’s directly followed by a letter or a digit (a warning; an error if only a number follows).',
  why: 'Part of a name is missing on the page, or quotes are printed that nobody meant, and nothing tells you.',
  examples: {
    bad: [
      {
        title: 'A number and a hashtag',
        files: {
          'blog/meetup.md':
            '---\ntitle: ⟦We’re at #harbourjs⟧\nauthors: saim\nevent:\n  name: ⟦Harbour JS #3⟧ # in May\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\n  title: ⟦Fan #1⟧\n',
        },
        says: [
          {
            message: 'YAML treats "#1" as a comment, so "title" is only "Fan".',
            help: 'Put quotes around the value: "Fan #1".',
          },
          {
            message: 'YAML treats "#harbourjs" as a comment, so "title" is only "We’re at".',
            help: 'If it’s a comment, add a space after the #. Otherwise, put quotes around the value: "We’re at #harbourjs".',
          },
          {
            message: 'YAML treats "#3" as a comment, so "name" is only "Harbour JS".',
            help: 'Put quotes around the value: "Harbour JS #3".',
          },
        ],
      },
      {
        title: 'Quotes from a word processor',
        files: {
          'blog/meetup.md': '---\ntitle: ⟦“The hall”⟧\nauthors: [⟦“saim”⟧]\n---\n\nText\n',
        },
        says: [
          {
            message: 'YAML treats the typographic quotes around "The hall" as part of the text.',
            help: 'Write "The hall". To print the typographic quotes, put straight quotes around the whole value.',
          },
          {
            message: 'YAML treats the typographic quotes around "saim" as part of the text.',
            help: 'Write "saim". To print the typographic quotes, put straight quotes around the whole value.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Quoted, and comments',
        files: {
          'blog/meetup.md':
            '---\ntitle: "Harbour JS #3" # the last one\nslug: harbour-js #3\nauthors: saim #and others\ndescription: “It has no off,” she said.\nevent:\n  name: Harbour JS # TODO: which one?\n  startDate: 2026-05-01 #1st of May\n  location: Oslo #TODO the street\n  series: “Harbour” and “JS”\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { map, bodyStart, problem } = post.frontMatter;
    if (problem) return;
    findingsIn(post.source.text.slice(0, bodyStart), map).forEach(report);
  },
  check({ localizedBlogs }, report) {
    for (const { authors, speakers, tags, locale } of localizedBlogs)
      for (const file of [authors, speakers, tags])
        if (file && !file.problem)
          for (const { range = { start: 0, end: 0 }, ...found } of findingsIn(
            file.source.text,
            file.map,
          ))
            report({ at: { source: file.source, range }, locale: locale.name, ...found });
  },
};

function findingsIn(written: string, map: YamlMap): Omit<PostFinding, 'related'>[] {
  return [
    ...findCutTexts(written, map).map(describeCut),
    ...findTypographicQuotes(written, map).map(({ range, text }) => ({
      range,
      message: `YAML treats the typographic quotes around "${text}" as part of the text.`,
      help: `Write ${quoted(text)}. To print the typographic quotes, put straight quotes around the whole value.`,
    })),
  ];
}

function describeCut({ field, kept, lost, range, quoted: whole, isSure }: CutText) {
  return {
    range,
    message: `YAML treats "${lost}" as a comment, so "${field}" is only "${kept}".`,
    help: isSure
      ? `Put quotes around the value: ${whole}.`
      : `If it’s a comment, add a space after the #. Otherwise, put quotes around the value: ${whole}.`,
    ...(isSure && {
      severity: 'error' as const,
      fix: { title: 'Put quotes around it', edits: [{ range, text: whole }] },
    }),
  };
}
