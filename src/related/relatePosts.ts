import type { BlogPost } from '@docusaurus/plugin-content-blog';

/**
 * For the blog's option `processBlogPosts`: gives each post its related posts, where `relatedOf`
 * finds them. Related posts share a tag, an event or a series of events. A topic counts more the
 * fewer posts share it, and not at all if most do. Posts about the same event come first.
 *
 * @param blogPosts the newest first, as Docusaurus passes them
 */
export async function relatePosts({ blogPosts }: { blogPosts: BlogPost[] }): Promise<BlogPost[]> {
  const listed = blogPosts.filter(({ metadata }) => !metadata.unlisted);
  const weights = topicWeights(listed);
  for (const post of blogPosts) {
    const related = listed
      .filter((other) => other !== post)
      .map((other) => ({ other, topics: sharedTopics(post, other, weights) }))
      .filter(({ topics }) => topics.length > 0)
      .sort((a, b) => weightOf(b.topics) - weightOf(a.topics))
      .slice(0, LIMIT)
      .map(({ other, topics }) => relatedPost(other, topics));
    Object.assign(post.metadata, { related } satisfies Related);
    relatedFiles.set(post.metadata.source, related);
  }
  return blogPosts;
}

/** Returns how much it counts that two posts share a topic, by the topic's key. */
function topicWeights(posts: readonly BlogPost[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts)
    for (const { key } of topicsOf(post)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    [...counts].map(([key, count]) => {
      const isCommon = count > posts.length / 2;
      return [key, isCommon ? 0 : Math.log(posts.length / count)];
    }),
  );
}

function sharedTopics(
  a: BlogPost,
  b: BlogPost,
  weights: ReadonlyMap<string, number>,
): SharedTopic[] {
  const ofOther = new Set(topicsOf(b).map(({ key }) => key));
  return topicsOf(a)
    .filter(({ key }) => ofOther.has(key))
    .map(({ key, label }) => ({ label, weight: weights.get(key) ?? 0 }))
    .filter(({ weight }) => weight > 0);
}

/**
 * Returns the topics of a post, with the event first, because it counts most. A post may contain
 * only the `id` of its event and leave the rest to another post.
 */
function topicsOf({ metadata: { tags, frontMatter } }: BlogPost): Topic[] {
  const { id, name, series } = (frontMatter.event ?? {}) as EventFrontMatter;
  const seriesName = typeof series === 'string' ? series : series?.name;
  return [
    ...(typeof id === 'string' ? [{ key: `event ${id}`, label: name ?? 'The same event' }] : []),
    ...(seriesName ? [{ key: `series ${seriesName}`, label: seriesName }] : []),
    ...tags.map(({ label, permalink }) => ({ key: `tag ${permalink}`, label })),
  ];
}

function weightOf(topics: readonly SharedTopic[]): number {
  return topics.reduce((total, { weight }) => total + weight, 0);
}

function relatedPost({ metadata }: BlogPost, topics: readonly SharedTopic[]): RelatedPost {
  const { title, permalink, date, readingTime, source, frontMatter } = metadata;
  const labels = [...new Set(topics.map(({ label }) => label))];
  const image = frontMatter.image ?? undefined;
  return { title, permalink, date: date.toISOString(), readingTime, topics: labels, source, image };
}

/**
 * The related posts of each post, by its source (`@site/blog/…`); `remarkRelatedCovers` adds their
 * images.
 */
export const relatedFiles = new Map<string, readonly RelatedPost[]>();

const LIMIT = 3;

interface Topic {
  key: string;
  label: string;
}

interface SharedTopic {
  label: string;
  weight: number;
}

/** The fields that are read here; the check has already validated the rest. */
interface EventFrontMatter {
  id?: string;
  name?: string;
  series?: string | { name?: string };
}

/** The additions to a post's metadata. */
export interface Related {
  related: RelatedPost[];
}

export interface RelatedPost {
  title: string;
  permalink: string;
  date: string;
  readingTime: number | undefined;
  /** The labels of the topics that both share. */
  topics: string[];
  /** Its file, as Docusaurus writes it: `@site/blog/…`. */
  source: string;
  /** The image in its front matter. */
  image: string | undefined;
}
