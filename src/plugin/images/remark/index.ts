import type { Root } from 'mdast';

/**
 * The remark transform, for a blog's `beforeDefaultRemarkPlugins`. It makes every reference in a post work on the
 * page: images become responsive, other addresses from the root get the site's base path, and video players wait
 * for a click.
 *
 * It only transforms; the rules report problems. References to missing files stay as written.
 */
export default function remarkEventWriteups() {
  return async (root: Root, file: { path: string }): Promise<void> => {
    // Loaded for a build: the check only reads the config and doesn't need it.
    const { transformPost } = await import('./transform.ts');
    transformPost(root, file.path);
  };
}

/** For remark plugins of a site's own: see `remark/pictureExpression.ts`. */
export async function pictureExpression(
  written: string,
  post: string,
): Promise<string | undefined> {
  return (await import('./pictureExpression.ts')).pictureExpression(written, post);
}
