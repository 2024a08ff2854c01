import { relativePath } from '../check/site/paths.ts';
import type { PackageManager } from './packageManager.ts';
import type { InitPlan } from './plan.ts';

/** The result, the next steps, and the commands that undo it. */
export function summary(plan: InitPlan, config: ConfigText, situation: InitSituation): string {
  const { manager, siteDir, installed } = situation;
  const nameOf = (one: { file: string }) => relativePath(siteDir, one.file);
  const [changed, created] = [plan.changed.map(nameOf), plan.created.map(nameOf)];
  const restored = [...changed, ...(installed ? ['package.json', manager.lockfile] : [])];
  const undo = [
    ...(restored.length > 0 ? [`git restore ${restored.join(' ')}`] : []),
    ...(created.length > 0 ? [`rm ${created.join(' ')}`] : []),
  ];
  return `
${[...changed, ...created].map((name) => `✔ ${name}\n`).join('')}${plan.byHand ? `\n${byHand(config)}` : ''}
Next:
  1. ${manager.run} event-writeups check: from now on it reports what’s new.
  2. Look at the changes with git diff, and commit them.
  3. Once a post has an event, link to the events in navbar.items: {to: '/events', label: 'Events'}

To undo all of it:
${undo.map((line) => `  ${line}\n`).join('')}`;
}

/** Returns the lines to add when only a person can add them. */
export function byHand({ name, text }: ConfigText): string {
  const module = "'docusaurus-plugin-event-writeups/config'";
  const [load, exported] = /^[ \t]*module\.exports/m.test(text)
    ? [`const { withEventWriteups } = require(${module});`, 'module.exports =']
    : [`import { withEventWriteups } from ${module};`, 'export default'];
  return `${name} isn’t written in a way that init can change. Add these lines to it:

  ${load}

  // around what the file exports: the config, the function or the promise
  ${exported} withEventWriteups(config);
`;
}

interface ConfigText {
  name: string;
  text: string;
}

interface InitSituation {
  manager: PackageManager;
  siteDir: string;
  /** Whether packages were added. */
  installed: boolean;
}
