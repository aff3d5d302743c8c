import { expect, it } from 'vitest';
import { goesAt } from './books';

it('a book goes for good when the retention is over, counted from its deletion', () => {
  const book = { book: 'b', name: 'Club', contacts: 1, groups: 0, deletedAt: '2026-03-01T12:00:00.000000Z' };
  expect(goesAt(book, 30)).toBe('2026-03-31T12:00:00.000Z');
});
