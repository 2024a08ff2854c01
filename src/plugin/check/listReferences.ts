import sortBy from 'lodash/sortBy.js';
import { judgedReferences } from './published/judgeReferences.ts';
import type { Content } from './published/publishedSite.ts';
import { positionAt } from './text/source.ts';
import type { Verdict } from './verdicts/verdict.ts';

/** Lists every reference of the published posts with its result, by file and position. */
export function listReferences({ localizedBlogs }: Content): ListedReference[] {
  const verdicts = new Map(
    judgedReferences(localizedBlogs).map(({ reference, verdict }) => [reference, verdict]),
  );
  const posts = new Set(
    localizedBlogs.flatMap((localizedBlog) =>
      localizedBlog.posts.flatMap((post) => [post, ...post.judgedParts].map((one) => one.post)),
    ),
  );
  return sortBy([...posts], 'source.file').flatMap(({ source, references }) =>
    references.map((reference) => {
      const verdict = verdicts.get(reference);
      return {
        file: source.file,
        ...positionAt(source, reference.range.start),
        kind: reference.kind,
        form: reference.form,
        target: reference.target,
        status: verdict?.status ?? 'found',
        reason: verdict && 'reason' in verdict ? verdict.reason : null,
      };
    }),
  );
}

export interface ListedReference {
  file: string;
  line: number;
  column: number;
  kind: string;
  form: string;
  target: string;
  status: Verdict['status'];
  reason: string | null;
}
