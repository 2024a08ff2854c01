import { useBlogPost } from '@docusaurus/plugin-content-blog/client';

/** Returns the authors of the post, with what this blog shows of them. */
export function usePostAuthors(): PostAuthor[] {
  const { metadata, assets } = useBlogPost();
  return metadata.authors.map((author, index) => {
    const { key, name = '', title, description, url, imageURL, page } = author;
    return {
      id: key ?? (name || String(index)),
      name,
      title,
      description,
      image: assets.authorsImageUrls[index] ?? imageURL,
      to: page?.permalink ?? url,
      author,
    };
  });
}

export interface PostAuthor {
  id: string;
  name: string;
  title: string | undefined;
  description: string | undefined;
  image: string | undefined;
  /** Their page on this blog, or else elsewhere. */
  to: string | undefined;
  /** Docusaurus's data about the author. */
  author: ReturnType<typeof useBlogPost>['metadata']['authors'][number];
}
