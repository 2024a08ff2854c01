import { checkSite } from '../../src/plugin/check/check.ts';
import { settleFixes } from '../../src/plugin/commands/fix.ts';
import { siteOf, writeFiles } from './site.ts';

/** The files of a blog to fix, besides its posts. */
export const blog = {
  'blog/authors.yml':
    'saim:\n  name: Saim Safdar\nada-lovelace:\n  name: Ada\ngrace:\n  name: Grace\nzoë:\n  name: Zoë\nlukasz:\n  name: Łukasz N.\n',
  'blog/tags.yml':
    'meetup:\n  label: Meetup\nkubecon-2024:\n  label: KubeCon\nnode:\n  label: Node.js\n',
  'static/img/hall.png': '',
  'static/img/a b.png': '',
  'static/slides.pdf': '',
};

/** A post with this front matter. */
export function post(yaml: string, body = 'Text'): string {
  return `---\n${yaml}\n---\n\n${body}\n`;
}

/** Returns every file that a fix changes, after the change. */
export function repaired(files: Record<string, string>): Record<string, string> {
  const dir = writeFiles(files);
  const site = siteOf(dir);
  const repair = settleFixes(checkSite(site), dir, (texts) => checkSite(site, { texts }));
  return Object.fromEntries(repair.files.map(({ file, after }) => [file, after]));
}
