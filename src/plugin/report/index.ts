import type { Report } from '../check/check.ts';
import { writeGithub } from './github.ts';
import { writeJson } from './json.ts';
import { writeJunit } from './junit.ts';
import type { ReportOptions } from './reportOptions.ts';
import { writeSarif } from './sarif.ts';
import { writeText } from './text.ts';

/** Every format by its name. To add one, add its file and a line here. */
export const reporters: Record<string, Reporter> = {
  text: writeText,
  json: writeJson,
  github: writeGithub,
  sarif: writeSarif,
  junit: writeJunit,
};

export type Reporter = (report: Report, options: ReportOptions) => string;
