import type { Root } from 'mdast';

/**
 * The remark transform, for `beforeDefaultRemarkPlugins` of a blog: brings to the page what posts name in whatever form.
 * Pictures become responsive ones, other addresses from the root get the site's base path, players of video hosts wait
 * for a click.
 *
 * It transforms and never judges: that is what the rules are for. What isn't on the disk stays as it is written.
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
