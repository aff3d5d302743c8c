import { describe, expect, it } from 'vitest';
import type { Day } from '../../api/contacts';
import { ageOn, dateText } from './dates';
import { labelMeant, labelShown } from './labels';

const words: Record<string, string> = { 'label.home': '家庭', 'label.mobile': '手机', 'label.work-fax': '单位传真' };
const t = (key: string) => words[key] ?? key;

describe('a label', () => {
  it.each([
    ['home', '家庭'],
    ['HOME', '家庭'],
    ['cell', '手机'],
    ['Ferienhaus', 'Ferienhaus'],
    ['', ''],
  ])('%s is shown as %s', (label, shown) => {
    expect(labelShown(label, t)).toBe(shown);
  });

  it.each([
    ['家庭', 'home'],
    [' 单位传真 ', 'work fax'],
    ['Ferienhaus', 'Ferienhaus'],
  ])('typed as %s is meant as %s', (typed, meant) => {
    expect(labelMeant(typed, t)).toBe(meant);
  });
});

const day = (parts: Partial<Day>): Day => ({
  kind: 'birth',
  label: '',
  year: null,
  month: null,
  day: null,
  text: null,
  ...parts,
});

describe('a date', () => {
  it.each([
    [{ year: 1990, month: 2, day: 3 }, 'en-GB', '3 February 1990'],
    [{ year: 1990, month: 2, day: 3 }, 'zh-Hans', '1990年2月3日'],
    [{ month: 2, day: 29 }, 'en-GB', '29 February'],
    [{ year: 44, month: 3, day: 15 }, 'en-GB', '15 March 44'],
    [{ year: 1990 }, 'en-GB', '1990'],
    [{ text: 'circa 1800' }, 'en-GB', 'circa 1800'],
  ])('%o in %s is %s', (parts, language, text) => {
    expect(dateText(day(parts), language)).toBe(text);
  });

  it('of birth tells the age', () => {
    const born = day({ year: 1990, month: 11, day: 26 });
    expect(ageOn(born, new Date(2026, 10, 25))).toBe(35);
    expect(ageOn(born, new Date(2026, 10, 26))).toBe(36);
    expect(ageOn({ ...born, year: null }, new Date())).toBeNull();
  });
});
