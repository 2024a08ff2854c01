import type { DataFile } from '../frontMatter/dataFile.ts';
import { meantTags, nameOf } from '../frontMatter/matchingKeys.ts';
import type { NamedTag } from '../frontMatter/postTags.ts';
import { isPlainText, type YamlMap } from '../frontMatter/yaml.ts';
import { hasKey, keysOf } from '../posts/localizedBlog.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';
import { looksLike } from '../text/normalizeSpelling.ts';

export const tagUnknown: Rule = {
  id: 'tag-unknown',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'A tag that isn’t in the tags file. The level follows the blog’s onInlineTags.',
  why: 'A misspelt tag gets a page of its own, and the post is missing from the page where readers look for it.',
  examples: {
    bad: [
      {
        title: 'Not in tags.yml',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [⟦metup⟧]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
        says: [
          {
            message: 'The tags file has no tag "metup".',
            help: 'Did you mean "meetup"? If not, add "metup" to blog/tags.yml.',
          },
        ],
      },
      {
        title: 'A different case, and the label instead of the key',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [⟦Meetup⟧, ⟦Release Notes⟧]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\nreleases:\n  label: Release notes\n',
        },
        says: [
          { message: 'The tags file has no tag "Meetup".', help: 'Write "meetup".' },
          {
            message: 'The tags file has no tag "Release Notes".',
            help: 'This is the label of "releases": write the key.',
          },
        ],
      },
      {
        title: 'Next to the right tag',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [kubecon, ⟦KubeCon⟧]\n---\n\nText\n',
          'blog/tags.yml': 'kubecon:\n  label: KubeCon\n',
        },
        says: [
          {
            message: 'The tags file has no tag "KubeCon".',
            help: 'This is "kubecon", which the post already has: delete it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key of tags.yml',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
      },
    ],
  },
  checkPost({ post, blog, tagsFile }, report) {
    const severity = severityOf[blog.onInlineTags];
    if (!tagsFile || tagsFile.problem) return;
    for (const { key, path, permalink } of post.tags) {
      // Docusaurus looks it up in a plain JavaScript object, and finds something that isn't a tag.
      if (permalink !== undefined || !(key in {}) || hasKey(tagsFile, key)) continue;
      report({
        range: post.frontMatter.map.content(path),
        message: `Docusaurus stops at the tag "${key}", a JavaScript keyword, if it isn’t in ${tagsFile.source.file}.`,
        help: `Add "${key}" to ${tagsFile.source.file}, or use another tag.`,
        severity: 'error',
        stopsLoading: true,
      });
    }
    if (severity === undefined) return;
    const { map } = post.frontMatter;
    const named = new Set<string>();
    for (const { key } of post.tags) if (hasKey(tagsFile, key)) named.add(key);
    for (const tag of post.tags) {
      if (hasKey(tagsFile, tag.key) || (tag.permalink === undefined && tag.key in {})) continue;
      report({
        range: map.content(tag.path),
        message: `The tags file has no tag "${tag.key}".`,
        label: `not in ${tagsFile.source.file}`,
        severity,
        stopsLoading: blog.onInlineTags === 'throw',
        ...advise(tag, tagsFile, named, map),
      });
    }
  },
};

/** @param named the tags that the post already has, and those that were suggested */
function advise(
  { key, path, permalink }: NamedTag,
  file: DataFile,
  named: Set<string>,
  map: YamlMap,
): Advice {
  // An inline tag with its own permalink stays unknown, whatever its label.
  if (permalink !== undefined)
    return {
      help: `Replace it with a key of ${file.source.file}, and add the key there if necessary.`,
    };
  const [meant, ...others] = meantTags(key, file);
  if (meant === undefined) return { help: helpForUnknown(key, file) };
  if (others.length > 0) return { help: whichever([meant, ...others]) };
  if (named.has(meant))
    return { help: `This is "${meant}", which the post already has: delete it.` };
  named.add(meant);
  const range = map.content(path);
  return {
    help: helpFor(key, meant, file),
    fix:
      range && isPlainText(meant)
        ? { title: `Write ${meant}`, edits: [{ range, text: meant }] }
        : undefined,
  };
}

function helpFor(key: string, meant: string, file: DataFile): string {
  const label = nameOf(file, meant, 'label')?.toLowerCase();
  if (label === key.toLowerCase() && label !== meant.toLowerCase())
    return `This is the label of "${meant}": write the key.`;
  return looksLike(key, meant) ? typeAgain(meant) : `Write "${meant}".`;
}

function helpForUnknown(key: string, file: DataFile): string {
  const near = nearest(key, keysOf(file));
  if (near !== undefined && looksLike(key, near)) return typeAgain(near);
  return near === undefined
    ? `Use an existing tag, or add "${key}" to ${file.source.file}.`
    : `Did you mean "${near}"? If not, add "${key}" to ${file.source.file}.`;
}

function typeAgain(key: string): string {
  return `Type "${key}" again: this looks the same, but contains a different character.`;
}

function whichever(keys: readonly string[]): string {
  return `Write ${keys.map((one) => `"${one}"`).join(' or ')}, whichever you mean.`;
}

type Advice = Pick<PostFinding, 'help' | 'fix'>;
