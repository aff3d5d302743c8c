import { describe, expect, it } from 'vitest';
import { relative } from './formats';

const NOW = new Date('2026-11-25T12:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2026-11-25T11:59:58Z', 'en', 'now'],
    ['2026-11-25T11:55:00Z', 'en', '5 minutes ago'],
    ['2026-11-24T12:00:00Z', 'en', 'yesterday'],
    ['2026-11-25T09:00:00Z', 'zh-Hans', '3小时前'],
    ['2024-11-25T12:00:00Z', 'en', '2 years ago'],
  ])('%s is told in %s', (time, language, text) => {
    expect(relative(language, new Date(time), NOW)).toBe(text);
  });
});
