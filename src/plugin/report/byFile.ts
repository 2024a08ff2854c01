import type { Diagnostic } from '../check/diagnostic.ts';

/** Findings by their file, in the order in which each file comes first. */
export function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const found = files.get(diagnostic.file);
    if (found) found.push(diagnostic);
    else files.set(diagnostic.file, [diagnostic]);
  }
  return files;
}
