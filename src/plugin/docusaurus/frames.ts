/**
 * Returns the code that adds a frame to the module of a post: a component of the theme around the post's text
 * (theme/BlogPostItem/Content). It's added to the assets, because a post can write anything into its front matter.
 *
 * @param isInnermost whether it's inside the frames that the module already has, instead of around them
 */
export function addFrame(name: string, isInnermost = false): string {
  const variable = `EventWriteups${name}`;
  const others = 'assets.frames || []';
  const frames = isInnermost ? [variable, others] : [others, variable];
  return `
import ${variable} from '@theme/${name}';
assets.frames = [].concat(${frames.join(', ')});
`;
}
