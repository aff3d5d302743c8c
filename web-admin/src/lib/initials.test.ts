import { describe, expect, it } from 'vitest';
import { initialsOf, toneOf } from './initials';

describe('initials', () => {
  it.each([
    ['Zoe Adams', 'ZA'],
    ['Ludwig van Beethoven', 'LB'],
    ['plumber', 'P'],
    ['张三', '三'],
    ['欧阳娜娜', '娜'],
    ['  ', ''],
    ['<img onerror=alert(1)>', 'IO'],
    ['👩‍🚀 Ada', 'A'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('tone', () => {
  it('isTheSameForTheSameSeed', () => {
    expect(toneOf('0190a000')).toBe(toneOf('0190a000'));
    expect(toneOf('0190a000')).toBeLessThan(8);
  });
});
