import { rules } from '../../src/plugin/check/rules/index.ts';
import { runCheck } from '../../src/plugin/commands/check.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { ConfigError } from '../../src/plugin/docusaurus/loadConfig.ts';

/** Runs `event-writeups check` in this process; returns its exit code and its output. */
export async function runCheckHere(...words: string[]): Promise<CheckRun> {
  const run: CheckRun = { status: 2, stdout: '', notes: [] };
  try {
    run.status = await runCheck(words, {
      write: (text) => {
        run.stdout += text;
      },
      note: (line) => run.notes.push(line),
      color: false,
      environment: {},
    });
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError)) throw error;
    run.notes.push(error.message);
  }
  return run;
}

/** Returns a config with the classic preset; by default like that of a new site. */
export function configText(
  site: Record<string, unknown> = {},
  plugin: Record<string, unknown> = {},
) {
  const config = {
    title: 'A site',
    url: 'https://example.com',
    baseUrl: '/',
    presets: [['classic', { docs: false }]],
    plugins: [['docusaurus-plugin-event-writeups', plugin]],
    ...site,
  };
  return `export default ${JSON.stringify(config)};\n`;
}

/** Levels that leave only some rules on, because other tests cover the rest. */
export function onlyRules(...ids: string[]): Record<string, 'off'> {
  const others = rules.filter(({ id }) => !ids.includes(id));
  return Object.fromEntries(others.map(({ id }) => [id, 'off']));
}

export interface CheckRun {
  status: number;
  stdout: string;
  /** The standard error output. */
  notes: string[];
}
