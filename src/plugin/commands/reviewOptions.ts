import type { ReviewPlace } from '../review/reviewPlace.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/** Reads the arguments of `event-writeups review`. @throws {UsageError} */
export function readReviewOptions(words: string[], environment: NodeJS.ProcessEnv): ReviewOptions {
  const { values, positionals } = parseWords('review', words, {
    base: { type: 'string' },
    from: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string' },
    commit: { type: 'string' },
    run: { type: 'string' },
  });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  if (values.base !== undefined && values.from !== undefined)
    throw new UsageError('--from reads what --base found elsewhere: leave one of them out.');
  const { format = 'markdown', commit, run } = values;
  if (format !== 'markdown' && format !== 'json')
    throw new UsageError(`There’s no format "${format}". Formats: markdown, json.`);
  if (commit !== undefined && !/^[\da-f]{40}$/.test(commit))
    throw new UsageError(`--commit takes a commit in full, not "${commit}".`);
  if (run !== undefined && !/^\d{1,20}$/.test(run))
    throw new UsageError(`--run takes the number of a run, not "${run}".`);
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  return {
    siteDir: positionals[0] ?? '.',
    base: values.base,
    from: values.from,
    format,
    output: values.output,
    place: {
      repositoryUrl: server && repository ? `${server}/${repository}` : undefined,
      commit,
      run,
    },
  };
}

export interface ReviewOptions {
  siteDir: string;
  /** The commit to compare the change with. Default: the main branch. */
  base: string | undefined;
  /** A JSON file from another run. */
  from: string | undefined;
  format: 'markdown' | 'json';
  /** A file to write to instead of standard output. */
  output: string | undefined;
  place: ReviewPlace;
}
