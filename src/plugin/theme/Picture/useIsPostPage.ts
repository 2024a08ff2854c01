import { useBlogPost } from '@docusaurus/plugin-content-blog/client';

/** Whether what is shown is the page of a post, not a list of posts. Where there is no post around it, it is a page. */
export function useIsPostPage(): boolean {
  try {
    // Called each time; it throws where there is no post around.
    return useBlogPost().isBlogPostPage;
  } catch {
    return true;
  }
}
