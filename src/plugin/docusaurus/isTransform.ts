import remarkEventWriteups from '../images/remark/index.ts';

/**
 * Whether a plugin is this one's transform. It compares names, because a config may load another
 * copy of the function.
 */
export function isTransform(plugin: unknown): boolean {
  return typeof plugin === 'function' && plugin.name === remarkEventWriteups.name;
}
