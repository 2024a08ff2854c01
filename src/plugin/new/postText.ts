import type { Blog, MarkdownSettings } from '../check/site/site.ts';
import { TEMPLATE_TALK } from '../events/model/templateTalk.ts';
import type { Answers, Choice, EventFacts } from './answers.ts';
import { DEFAULT_TYPE } from './eventType.ts';
import { yamlQuoted, yamlScalar } from './yamlScalar.ts';

/**
 * The text of a new post: front matter with the event, and the questions that a good write-up answers. They're
 * comments, so readers don't see any that are left.
 *
 * @param today the day of publishing
 * @param images the path of the image folder, as the post writes it
 * @param imported the lines of the event, if they come from a file
 */
export function postText(
  answers: Answers,
  today: string,
  images: string,
  syntax: PostSyntax,
  imported?: readonly string[],
): string {
  const { event, title, slug } = answers;
  const { comment, truncate } = syntax;
  const questions = questionsFor(images).flatMap(([heading, prompt]) => [
    `## ${heading}`,
    comment(prompt),
  ]);
  const blocks = [
    frontMatter(imported ?? [...eventLines(event), ...talkLines(answers.authors)], [
      ['slug', yamlScalar(slug)],
      ['title', yamlQuoted(title)],
      ['authors', yamlList(answers.authors)],
      ['tags', yamlList(answers.tags)],
      ['date', today],
    ]),
    comment(
      'Comments like this one are for you; readers don’t see them. Replace each question with your answer, and delete what doesn’t fit.',
    ),
    comment(
      'Start with two or three sentences for somebody who wasn’t there. What’s worth telling? The list of posts shows them.',
    ),
    ...(truncate === undefined ? [] : [truncate]),
    ...questions,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Returns how this blog reads a file: if HTML comments stop the build, the post gets MDX comments.
 */
export function postSyntax(fileName: string, markdown: MarkdownSettings, blog: Blog): PostSyntax {
  const isMdx =
    markdown.format === 'mdx' || (markdown.format === 'detect' && fileName.endsWith('.mdx'));
  const html = (text: string) => `<!-- ${text} -->`;
  const mdx = (text: string) => `{/* ${text} */}`;
  const styles = [...(!isMdx || markdown.comments ? [html] : []), ...(isMdx ? [mdx] : [])];
  const markers = styles.flatMap((style) => ['truncate', 'more'].map(style));
  return {
    comment: styles[0] ?? html,
    truncate: markers.find((marker) => new RegExp(blog.truncateMarker).test(marker)),
  };
}

function frontMatter(event: readonly string[], fields: Field[]): string {
  return ['---', ...fieldLines(fields, ''), ...event, '---'].join('\n');
}

/** Writes the block `event` (events/model/fields.ts). */
function eventLines({ name, startDate, endDate, location, type }: EventFacts): string[] {
  const isOnline = /^online$/i.test(location);
  return [
    'event:',
    ...fieldLines(
      [
        ['name', yamlScalar(name)],
        ['type', type === DEFAULT_TYPE ? undefined : type],
        ['startDate', startDate],
        ['endDate', endDate],
        ['eventAttendanceMode', isOnline ? 'online' : undefined],
      ],
      '  ',
    ),
    ...(isOnline ? [] : ['  location:', `    address: ${yamlScalar(location)}`]),
    ...(type === undefined
      ? ['  # This is shown as a conference. For a meetup, write: type: SocialEvent']
      : []),
    `  # ${isOnline ? '' : 'Add the venue as name: above the address. '}If you know the time, add it and the time zone of the place, such as startDate: ${startDate}T18:30 and timeZone: Europe/Oslo.`,
  ];
}

/** Talks with their speakers, slides and recording, to uncomment: most posts add them later. */
function talkLines(authors: readonly Choice[]): string[] {
  const { name, performer, slides } = TEMPLATE_TALK;
  const speakers = [...authors.slice(0, 1).map(({ key }) => yamlScalar(key)), performer];
  return [
    '  # Were there talks? Delete the # at the start of the next five lines and fill them in. Copy the last four for each further talk.',
    // Without a space after #, the lines are valid whether people delete # or, as editors do, also the space after it.
    '  #talks:',
    `  #  - name: ${name}`,
    `  #    performer: [${speakers.join(', ')}] # author keys, or names`,
    `  #    slides: ${slides} # or a file in static/slides: /slides/talk.pdf`,
    '  #    recording: {status: pending} # once it’s online, its address; if there won’t be one, {status: none}',
    `  # All fields: ${FIELDS_PAGE}`,
  ];
}

/** A field without a value is left out. */
function fieldLines(fields: Field[], indent: string): string[] {
  return fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${indent}${name}: ${value}`],
  );
}

function yamlList(choices: readonly Choice[]): string | undefined {
  return choices.length === 0 ? undefined : `[${choices.map(yamlEntry).join(', ')}]`;
}

function yamlEntry({ key, label }: Choice): string {
  return label === undefined
    ? yamlScalar(key)
    : `{label: ${yamlScalar(label)}, permalink: ${yamlScalar(`/${key}`)}}`;
}

function questionsFor(images: string): [heading: string, prompt: string][] {
  const folder = images.startsWith('/') ? `static${images}` : 'the folder img beside this file';
  return [
    ['What it was, and who it was for', 'Who comes to this event, how many, and why did you go?'],
    [
      'What we brought',
      `A talk, a workshop, a stand: what did you say or show? Name the people. To add an image, put the file in ${folder}, and write: ![A description, as you would give it over the phone](${images}/room.jpg)`,
    ],
    [
      'What people asked',
      'You won’t find this in any programme. Write two or three questions and how they were answered, even if weakly.',
    ],
    ['What surprised us', 'One surprise is worth more than ten impressions.'],
    ['What we would do differently', 'The next team to go will read this first.'],
    [
      'Slides and recording',
      'Put their addresses under talks at the top of this file: they appear with the event. Not online yet? Say here when you expect them.',
    ],
  ];
}

const FIELDS_PAGE = 'https://event-writeups.github.io/docs/event-fields';

type Field = [name: string, value: string | undefined];

export interface PostSyntax {
  comment(text: string): string;
  /**
   * The marker where lists cut the post; undefined if the blog's marker is a pattern that can't be
   * guessed.
   */
  truncate: string | undefined;
}
