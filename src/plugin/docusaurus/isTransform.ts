import remarkEventWriteups from '../images/remark/index.ts';

/** Whether a plugin is this one's transform. By its name: a config loaded apart from this module holds another copy of the function. */
export function isTransform(plugin: unknown): boolean {
  return typeof plugin === 'function' && plugin.name === remarkEventWriteups.name;
}
