import { personField } from '../../events/model/fields.ts';
import { slugOf } from '../../events/model/slug.ts';
import { nameOf } from '../frontMatter/matchingKeys.ts';
import { keysOf } from '../posts/localizedBlog.ts';
import type { Rule } from '../rule.ts';

export const eventSpeakerAlike: Rule = {
  id: 'event-speaker-alike',
  severity: 'info',
  judgesFrontMatter: true,
  summary: 'Two speakers whose names differ only in punctuation, accents or case.',
  why: 'Each gets a page of their own. If they’re the same person, each page has only half of the talks.',
  examples: {
    bad: [
      {
        title: 'One spelling with an accent, and one without',
        files: {
          'blog/2026-05-01-a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  talks:\n    - {name: Gateways, performer: José García}\n---\n\nText\n',
          'blog/2026-06-01-b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026-06-01\n  talks:\n    - {name: Doors, performer: ⟦Jose Garcia⟧}\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"Jose Garcia" and "José García" count as two speakers, so the address of one of their pages, jose-garcia, gets a number.',
            help: 'If they’re the same person, write the name the same way everywhere. If not, you can ignore this.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One person twice, and an author by key and by name',
        files: {
          'blog/2026-05-01-a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2026-05-01\n  talks:\n    - {name: Gateways, performer: [José García, saim]}\n---\n\nText\n',
          'blog/2026-06-01-b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026-06-01\n  talks:\n    - {name: Doors, performer: [José  García, Siân Safdar]}\n---\n\nText\n',
        },
      },
    ],
  },
  check({ site, localizedBlogs }, report) {
    for (const locale of site.locales) {
      const first = new Map<string, string>();
      const told = new Set<string>();
      for (const { posts } of localizedBlogs.filter((blog) => blog.locale === locale)) {
        for (const { post, authorsFile, speakersFile } of posts) {
          const keys = [...keysOf(authorsFile), ...keysOf(speakersFile)];
          for (const { path, field, text } of post.event?.leaves ?? []) {
            if (field !== personField.fields.key && field !== personField.fields.name) continue;
            const isKey = field === personField.fields.key && keys.includes(text);
            const named =
              nameOf(authorsFile, text, 'name') ?? nameOf(speakersFile, text, 'name') ?? text;
            // Spaces between names don't make two people.
            const name = (isKey ? named : text).normalize('NFC').replace(/\s+/g, ' ');
            const slug = slugOf(isKey ? text : name);
            const other = first.get(slug) ?? name;
            first.set(slug, other);
            if (other === name || told.has(name)) continue;
            const range = post.frontMatter.map.content(path);
            if (!range) continue;
            told.add(name);
            report({
              at: { source: post.source, range },
              message: `"${name}" and "${other}" count as two speakers, so the address of one of their pages, ${slug}, gets a number.`,
              help: 'If they’re the same person, write the name the same way everywhere. If not, you can ignore this.',
              locale: locale.name,
            });
          }
        }
      }
    }
  },
};
