import { describe, expect, it } from 'vitest';
import { letterAt } from './letters';
import { added, MOST_SELECTED, NOBODY, toggled } from './selection';
import { pagesOf } from './useContactList';

describe('pages', () => {
  it.each([
    [0, 20, 50_000, [0]],
    [95, 120, 50_000, [0, 1]],
    [49_980, 60_000, 50_000, [499]],
    [0, 20, 0, []],
    [0, 500, 3, [0]],
  ])('from row %i to row %i of %3$i', (first, last, total, pages) => {
    expect(pagesOf({ first, last }, total)).toEqual(pages);
  });
});

describe('the letter of a row', () => {
  const letters = [
    { letter: 'A', offset: 0 },
    { letter: 'B', offset: 10 },
    { letter: 'Z', offset: 11 },
    { letter: '#', offset: 90 },
  ];

  it.each([
    [0, 'A'],
    [9, 'A'],
    [10, 'B'],
    [11, 'Z'],
    [89, 'Z'],
    [4000, '#'],
  ])('%i is %s', (index, letter) => {
    expect(letters[letterAt(letters, index)]?.letter).toBe(letter);
  });

  it('is the first where there is none', () => {
    expect(letterAt([], 7)).toBe(0);
  });
});

describe('a selection', () => {
  it('takes in and lets go', () => {
    const one = toggled(NOBODY, 'a', 3);
    expect([...one.uuids]).toEqual(['a']);
    expect(one.anchor).toBe(3);
    expect(toggled(one, 'a', 3).uuids.size).toBe(0);
  });

  it('has an end', () => {
    const many = Array.from({ length: MOST_SELECTED + 5 }, (_, index) => String(index));
    expect(added(NOBODY, many).uuids.size).toBe(MOST_SELECTED);
  });
});
