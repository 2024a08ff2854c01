import { expect, test } from 'vitest';
import { linkedSchedule } from '../../../src/plugin/events/details/linkedSchedule.ts';

test.each([
  ['weekly', { repeatFrequency: 'P1W' }],
  ['Monthly', { repeatFrequency: 'P1M' }],
  ['yearly', { repeatFrequency: 'P1Y' }],
  ['every year', { repeatFrequency: 'P1Y' }],
  ['every two weeks', { repeatFrequency: 'P2W' }],
  ['every other month', { repeatFrequency: 'P2M' }],
  ['every Tuesday', { repeatFrequency: 'P1W', byDay: 'TU' }],
  ['every other Friday', { repeatFrequency: 'P2W', byDay: 'FR' }],
  ['every first Tuesday', { repeatFrequency: 'P1M', byDay: '1TU' }],
  ['the second Monday of the month', { repeatFrequency: 'P1M', byDay: '2MO' }],
  ['Last Thursday of every month', { repeatFrequency: 'P1M', byDay: '-1TH' }],
])('%s is a schedule', (frequency, expected) => {
  expect(linkedSchedule(frequency)).toEqual({ '@type': 'Schedule', ...expected });
});

// The structured data leaves these out, because they're ambiguous or irregular.
test.each([
  undefined,
  '',
  'every spring',
  'every second Tuesday',
  'biweekly',
  'now and then',
  'jeden ersten Dienstag',
  'every holiday',
  'every few weeks',
])('%s is not', (frequency) => {
  expect(linkedSchedule(frequency)).toBeUndefined();
});
