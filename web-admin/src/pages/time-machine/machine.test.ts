import { expect, it } from 'vitest';
import { localText, momentOf } from './machine';

it('a moment comes back from the text of its input, to the minute', () => {
  const time = new Date('2026-11-21T09:38:00Z');
  expect(momentOf(localText(time))).toEqual(time);
});

it('a text that is not whole is no moment', () => {
  expect(momentOf('')).toBeUndefined();
  expect(momentOf('2026-11')).toEqual(new Date('2026-11'));
  expect(momentOf('tomorrow')).toBeUndefined();
});
