import { expect, test } from '@jest/globals';
import { didYouMean, nearest } from '../../src/text/nearest.ts';

const known = ['containerPath', 'mode', 'host_path', 'id', '$'];

test.each<[string, string | undefined]>([
  ['container_path', 'containerPath'],
  ['HOSTPATH', 'host_path'],
  ['mdoe', 'mode'],
  ['mod', 'mode'],
  ['contanerPat', 'containerPath'],
  ['ip', 'id'],
  ['xy', undefined],
  ['@', '$'],
  ['@@@', undefined],
  ['volumes', undefined],
  ['m'.repeat(101), undefined],
])('%s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test('as many letters as the caller allows', () => {
  expect(nearest('modes', ['mode'], 0)).toBeUndefined();
  expect(nearest('xxxx', ['mode'], 4)).toBe('mode');
  expect(nearest('mode', [])).toBeUndefined();
});

test('the question names the word', () => {
  expect([didYouMean('mode'), didYouMean(undefined)]).toEqual(['; did you mean `mode`?', '']);
});
