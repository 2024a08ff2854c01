/** What Docusaurus's code for browsers uses of tslib (plugin.ts). */
export function __importDefault<Module extends object>(
  module: Module,
): Module | { default: Module } {
  return '__esModule' in module ? module : { default: module };
}
