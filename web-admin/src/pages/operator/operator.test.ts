import { expect, it } from 'vitest';
import { bytes, duration } from './operator';

it('sizes are told in the unit a person would say', () => {
  expect(bytes('en', 0)).toBe('0 byte');
  expect(bytes('en', 73_400_320)).toBe('73.4 MB');
  expect(bytes('en', 999)).toBe('999 byte');
});

it('durations are told in the unit a person would say', () => {
  expect(duration('en', 90)).toBe('1 minute');
  expect(duration('en', 3 * 3600)).toBe('3 hours');
  expect(duration('en', 5 * 86_400)).toBe('5 days');
});
