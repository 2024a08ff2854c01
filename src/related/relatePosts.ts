import type { BlogPost } from '@docusaurus/plugin-content-blog';

/**
 * For the blog's option `processBlogPosts`: hands each post the posts that are about the same, where `relatedOf` finds
 * them. A tag says the more the fewer posts have it, and nothing when most have it. The next posts in time are left out,
 * because each post links to them anyway.
 *
 * @param blogPosts the newest first, as Docusaurus hands them over
 */
export async function relatePosts({ blogPosts }: { blogPosts: BlogPost[] }): Promise<BlogPost[]> {
  const listed = blogPosts.filter(({ metadata }) => !metadata.unlisted);
  const weights = tagWeights(listed);
  for (const post of blogPosts) {
    const place = listed.indexOf(post);
    const others = listed.filter((_, index) => place < 0 || Math.abs(index - place) > 1);
    const related = others
      .map((other) => ({ other, tags: sharedTags(post, other, weights) }))
      .filter(({ tags }) => tags.length > 0)
      .sort((a, b) => weightOf(b.tags) - weightOf(a.tags))
      .slice(0, LIMIT)
      .map(({ other, tags }) => relatedPost(other, tags));
    Object.assign(post.metadata, { related } satisfies Related);
  }
  return blogPosts;
}

/** How much it says that two posts share a tag, by the tag's address. */
function tagWeights(posts: readonly BlogPost[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { metadata } of posts)
    for (const { permalink } of metadata.tags)
      counts.set(permalink, (counts.get(permalink) ?? 0) + 1);
  return new Map(
    [...counts].map(([tag, count]) => {
      const isCommon = count > posts.length / 2;
      return [tag, isCommon ? 0 : Math.log(posts.length / count)];
    }),
  );
}

function sharedTags(a: BlogPost, b: BlogPost, weights: ReadonlyMap<string, number>): SharedTag[] {
  const ofOther = new Set(b.metadata.tags.map(({ permalink }) => permalink));
  return a.metadata.tags
    .filter(({ permalink }) => ofOther.has(permalink))
    .map(({ label, permalink }) => ({ label, weight: weights.get(permalink) ?? 0 }))
    .filter(({ weight }) => weight > 0);
}

function weightOf(tags: readonly SharedTag[]): number {
  return tags.reduce((total, { weight }) => total + weight, 0);
}

function relatedPost({ metadata }: BlogPost, tags: readonly SharedTag[]): RelatedPost {
  const { title, permalink, date, readingTime } = metadata;
  const labels = tags.map(({ label }) => label);
  return { title, permalink, date: date.toISOString(), readingTime, tags: labels };
}

const LIMIT = 3;

interface SharedTag {
  label: string;
  weight: number;
}

/** What is added to the metadata of a post. */
export interface Related {
  related: RelatedPost[];
}

export interface RelatedPost {
  title: string;
  permalink: string;
  date: string;
  readingTime: number | undefined;
  /** The labels of what the two have in common. */
  tags: string[];
}
