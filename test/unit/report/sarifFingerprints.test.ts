import { describe, expect, test } from 'vitest';
import { finding, reportOf } from '../../helpers/report.ts';
import { resultOf, runOf } from '../../helpers/sarif.ts';
import { checkFiles } from '../../helpers/site.ts';

describe('a finding keeps its fingerprint', () => {
  const fingerprints = (text: string) =>
    runOf(checkFiles({ 'blog/authors.yml': '', 'blog/meetup.md': text })).results.map(
      ({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['diagnostic/v1']}`,
    );
  const image = '![The hall](/img/gone.png)\n\n';
  const other = '![The hall](/img/away.png)\n\n';

  test('after lines have moved', () => {
    const before = fingerprints(image);
    expect(before).not.toEqual([]);
    expect(fingerprints(`\n\nText\n\n${image}`)).toEqual(before);
  });

  test('among other findings', () => {
    const all = fingerprints(image + other + image);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(fingerprints(image)));
    const file = resultOf(reportOf([finding({ file: 'a.md' })]));
    const rule = resultOf(reportOf([finding({ rule: 'image-case' })]));
    const prints = [file, rule, resultOf(reportOf([finding()]))].map((result) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(3);
  });
});
