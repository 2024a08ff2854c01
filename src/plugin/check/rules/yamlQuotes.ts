import { type CutText, findCutTexts, findTypographicQuotes } from '../frontMatter/cutTexts.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import { quoted } from '../frontMatter/yamlSlips.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const yamlQuotes: Rule = {
  id: 'yaml-quotes',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A text in front matter, authors.yml, speakers.yml or tags.yml that needs straight quotes: it continues with # directly before a letter or a digit, where YAML starts a comment (an error before a digit, which no comment begins with), or it’s in typographic quotes. A comment with a space after # is never reported.',
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
            message:
              'The typographic quotes around The hall are part of the text: YAML has straight quotes.',
            help: 'Write "The hall". If they’re meant to be printed, put straight quotes around them.',
          },
          {
            message:
              'The typographic quotes around saim are part of the text: YAML has straight quotes.',
            help: 'Write "saim". If they’re meant to be printed, put straight quotes around them.',
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
      message: `The typographic quotes around ${text} are part of the text: YAML has straight quotes.`,
      help: `Write ${quoted(text)}. If they’re meant to be printed, put straight quotes around them.`,
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
