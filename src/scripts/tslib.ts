/** The part of tslib that Docusaurus's browser code uses (plugin.ts). */
export function __importDefault<Module extends object>(
  module: Module,
): Module | { default: Module } {
  return '__esModule' in module ? module : { default: module };
}
