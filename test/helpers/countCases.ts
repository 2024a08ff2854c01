import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/**
 * Writes to the file in `CASES` how many cases each property was tested with, and from which seed
 * (test/properties/run.mjs).
 */
const { CASES } = process.env;
if (CASES)
  fc.configureGlobal({
    reporter(details) {
      appendFileSync(CASES, `${details.numRuns} ${details.seed}\n`);
      if (details.failed)
        throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    },
  });
