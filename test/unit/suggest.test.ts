import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/plugin/check/text/closestMatch.ts';

describe('the nearest word', () => {
  test.each([
    ['swapped letters', 'siam', ['ada', 'saim'], 'saim'],
    ['a letter too few', 'metup', ['meetup', 'kubecon'], 'meetup'],
    ['a letter too many', 'saiim', ['saim'], 'saim'],
    ['another case', 'SAIM', ['saim'], 'saim'],
    ['other separators', 'kube_con 2024', ['kubecon-2024'], 'kubecon-2024'],
    ['other separators win over a letter', 'kubecon', ['kubecom', 'kube-con'], 'kube-con'],
    ['the nearer of two', 'meetupp', ['meetap', 'meetup'], 'meetup'],
    ['the first of two that are as near', 'aab', ['aac', 'aad'], 'aac'],
    ['one letter of a short word', 'ab', ['ac'], 'ac'],
    ['nothing near', 'ada', ['saim', 'grace'], undefined],
    ['nothing far longer', 'a', ['abc'], undefined],
    ['no candidates', 'ada', [], undefined],
    ['an empty word', '', ['saim'], undefined],
    ['keys that objects have', 'constructr', ['constructor', '__proto__'], 'constructor'],
    ['letters beyond ASCII', 'mélanei', ['mélanie'], 'mélanie'],
  ])('%s', (_, word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('is put as a question', () => {
    expect(didYouMean('siam', ['saim'])).toBe('Did you mean "saim"?');
    expect(didYouMean('ada', ['saim'])).toBeUndefined();
  });
});
