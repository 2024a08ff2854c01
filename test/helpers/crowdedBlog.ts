import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build, layOutFiles } from './docusaurus.ts';
import { root } from './run.ts';
import { serveStatic } from './staticHost.mjs';

/**
 * Builds this blog's theme with posts that have more of everything than its own: a title of 180
 * letters, six authors, eleven tags, a conference of two days in three rooms, and one in five.
 *
 * @returns its address, and a function that stops the server
 */
export async function publishCrowdedBlog(): Promise<{ origin: string; close(): void }> {
  const remove: (() => void)[] = [];
  const siteDir = layOutFiles(
    {
      'own.config.ts': own('docusaurus.config.ts'),
      'docusaurus.config.ts': config,
      'blog/authors.yml': authors.map((key) => `${key}:\n  name: ${nameOf(key)}\n`).join(''),
      'blog/tags.yml': tags.map((key) => `${key}:\n  label: Tag ${key}\n`).join(''),
      'blog/plain.md': `${head('plain', 'A short title', '2026-05-01')}---\n\n${text}`,
      'blog/long.md': `${head('long', longTitle, '2026-05-09', authors, tags)}${conference}---\n\n${text}`,
      'blog/rooms.md': `${head('rooms', 'Five rooms', '2026-05-02')}${manyRooms}---\n\n${text}`,
    },
    (one) => remove.push(one),
  );
  for (const folder of ['src', 'static', 'blog-rules'])
    symlinkSync(path.join(root, folder), at(siteDir, folder));
  const { status, output } = await build(siteDir);
  if (status !== 0) throw new Error(output);
  const server = await serveStatic(at(siteDir, 'build'));
  return {
    origin: server.origin,
    close() {
      server.close();
      for (const one of remove) one();
    },
  };
}

export const longTitle =
  'What we took home from two days of talks about clusters, about the people who run them at night, and about a harbour crane that knew more of incident response than any of our runbooks';

/** The guide and the other pages aren’t needed. */
const config = `import own from './own.config.ts';

const [[preset, options]] = own.presets;
export default {
  ...own,
  onBrokenLinks: 'ignore',
  presets: [[preset, { ...options, docs: false, pages: false }]],
  themeConfig: {
    ...own.themeConfig,
    navbar: { ...own.themeConfig.navbar, items: [{ to: '/events', label: 'Events' }] },
  },
};
`;

const authors = ['ada', 'grace', 'hedy', 'joan', 'katherine', 'radia'];
const tags = Array.from({ length: 11 }, (_, index) => `t${index + 1}`);
const text = `${'We sat in the third row and wrote down what was said. '.repeat(4)}\n\n<!-- truncate -->\n\nMore.\n`;

function head(
  slug: string,
  title: string,
  date: string,
  by: readonly string[] = ['ada'],
  about: readonly string[] = ['t1'],
): string {
  return `---\nslug: ${slug}\ntitle: ${title}\ndate: ${date}\nauthors: [${by.join()}]\ntags: [${about.join()}]\n`;
}

/**
 * Rooms side by side, breaks for everybody, a talk as long as two others, some without a time: more
 * than a list shows at once.
 */
const conference = `event:
  id: two-days
  name: Two Days of Clusters
  startDate: 2026-05-06
  endDate: 2026-05-07
  timeZone: Europe/Oslo
  talks:
${[
  talk('Opening', '06T09:00', '06T09:30', 'room: Great Hall'),
  talk('Registration', '06T08:30', '06T09:00', 'type: registration'),
  ...['06', '07'].flatMap((day) => [
    talk(`Gateways on the ${day}`, `${day}T10:00`, `${day}T11:30`, 'room: Attic, performer: grace'),
    talk(
      `Who opens the gate at three in the morning, and who closes it on the ${day}`,
      `${day}T10:00`,
      `${day}T10:45`,
      'room: Great Hall, performer: ada, track: Access',
    ),
    talk(`Windows on the ${day}`, `${day}T10:45`, `${day}T11:30`, 'room: Great Hall'),
    talk(`Doors on the ${day}`, `${day}T10:00`, `${day}T11:30`, 'room: Room 3, type: workshop'),
    talk(`Lunch on the ${day}`, `${day}T11:30`, `${day}T12:30`, 'type: break'),
    ...['12', '13', '14', '15', '16'].flatMap((hour) =>
      ['Great Hall', 'Attic', 'Room 3'].map((room) =>
        talk(
          `${room} at ${hour} on the ${day}`,
          `${day}T${hour}:30`,
          `${day}T${Number(hour) + 1}:15`,
          `room: ${room}`,
        ),
      ),
    ),
  ]),
  '    - {name: To be announced}\n',
  '    - {name: Karaoke of the second night, startDate: "2026-05-07", room: Attic}\n',
].join('')}`;

const manyRooms = `event:
  id: five-rooms
  name: Five Rooms
  startDate: 2026-05-02
  timeZone: Europe/Oslo
  talks:
${Array.from({ length: 10 }, (_, index) =>
  talk(
    `Talk ${index + 1}`,
    `02T1${index < 5 ? 0 : 1}:00`,
    `02T1${index < 5 ? 1 : 2}:00`,
    `room: Room ${(index % 5) + 1}`,
  ),
).join('')}`;

function talk(name: string, start: string, end: string, rest: string): string {
  return `    - {name: "${name}", startDate: "2026-05-${start}", endDate: "2026-05-${end}", ${rest}}\n`;
}

function nameOf(key: string): string {
  return `${key.slice(0, 1).toUpperCase()}${key.slice(1)} Longfellow-Hamilton`;
}

/** A file of this blog. */
function own(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

function at(siteDir: string, name: string): string {
  return path.join(siteDir, name);
}
