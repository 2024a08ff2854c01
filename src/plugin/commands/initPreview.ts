import { relativePath } from '../check/site/paths.ts';
import type { InitPlan } from '../init/plan.ts';
import { patchOf } from './fix.ts';

/**
 * Shows the change of the config as a patch, and what each new file is for.
 *
 * @param found the number of today's findings
 */
export async function preview(plan: InitPlan, siteDir: string, found: number): Promise<string> {
  const nameOf = (file: string) => relativePath(siteDir, file);
  const patch = await patchOf(plan.changed.map((one) => ({ ...one, file: nameOf(one.file) })));
  const width = Math.max(0, ...plan.created.map(({ file }) => nameOf(file).length));
  const created = plan.created.map(
    ({ file }) => `  ${nameOf(file).padEnd(width)}  ${purposeOf(file, found)}\n`,
  );
  return [
    patch,
    ...(created.length > 0 ? [patch && '\n', 'New files:\n', ...created] : []),
    ...(plan.kept.length > 0
      ? ['\nLeft as they are:\n', ...plan.kept.map((file) => `  ${nameOf(file)}\n`)]
      : []),
  ].join('');
}

/** Returns the whole text of the new files, as a patch. */
export function newFiles(plan: InitPlan, siteDir: string): Promise<string> {
  return patchOf(
    plan.created.map(({ file, text }) => ({
      file: relativePath(siteDir, file),
      before: '',
      after: text,
    })),
  );
}

function purposeOf(file: string, found: number): string {
  return file.endsWith('.baseline.json')
    ? `today’s findings (${found}), so that only new ones are reported`
    : (PURPOSES.find(([ending]) => file.endsWith(ending))?.[1] ?? '');
}

const PURPOSES = [
  ['posts.yml', 'checks the posts of each pull request'],
  ['authors.schema.json', 'completion for authors.yml in editors'],
  ['tags.schema.json', 'completion for tags.yml in editors'],
  ['settings.json', 'tells VS Code about these schemas'],
  ['extensions.json', 'recommends the YAML extension for VS Code'],
] as const;
