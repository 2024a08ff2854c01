import { existsSync } from 'node:fs';
import path from 'node:path';
import { forwardSlashes } from '../check/site/paths.ts';
import type { Site } from '../check/site/site.ts';
import { editorFiles } from './editorFiles.ts';
import type { PackageManager } from './packageManager.ts';
import { workflowText } from './workflow.ts';
import { wrapConfig } from './wrapConfig.ts';

/**
 * The changes that `event-writeups init` would make to a site. Existing files are left alone, except the config.
 *
 * @param config its text, and whether it has the plugin
 * @param baseline the text of the baseline; undefined if there are no findings
 */
export async function planInit(
  { dir, repositoryDir, configFile, blogs }: Site,
  config: { text: string; hasPlugin: boolean },
  manager: PackageManager,
  baseline: { file: string; text: string } | undefined,
): Promise<InitPlan> {
  const wrapped = config.hasPlugin ? undefined : await wrapConfig(config.text, configFile);
  const top = repositoryDir ?? dir;
  const folder = forwardSlashes(path.relative(top, dir));
  const wanted: Record<string, string> = {
    [path.join(top, '.github/workflows/posts.yml')]: workflowText(folder, manager),
    ...Object.fromEntries(
      Object.entries(editorFiles(blogs)).map(([name, text]) => [path.join(dir, name), text]),
    ),
    ...(baseline && { [baseline.file]: baseline.text }),
  };
  const isThere = Object.keys(wanted).filter((file) => existsSync(file));
  return {
    changed:
      wrapped === undefined
        ? []
        : [{ file: path.join(dir, configFile), before: config.text, after: wrapped }],
    created: Object.entries(wanted)
      .filter(([file]) => !isThere.includes(file))
      .map(([file, text]) => ({ file, text })),
    kept: isThere,
    byHand: !config.hasPlugin && wrapped === undefined,
  };
}

/** Paths are absolute. */
export interface InitPlan {
  changed: { file: string; before: string; after: string }[];
  created: { file: string; text: string }[];
  /** Files that would be created, but are there already. */
  kept: string[];
  /** Whether only a person can add the plugin to the config. */
  byHand: boolean;
}
