import { useBlogPost } from '@docusaurus/plugin-content-blog/client';

/** The authors of the post, as this blog shows them. */
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
  /** Their page here, else elsewhere. */
  to: string | undefined;
  /** As Docusaurus has it. */
  author: ReturnType<typeof useBlogPost>['metadata']['authors'][number];
}
