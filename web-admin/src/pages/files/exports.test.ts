import { describe, expect, it } from 'vitest';
import { bodyOf, DEFAULTS, isNobody, nameIn } from './exports';

describe('what is asked for', () => {
  it('names only what the format has', () => {
    expect(bodyOf({ ...DEFAULTS, format: 'vcard' })).toEqual({ format: 'vcard', version: '4.0', photos: true });
    expect(bodyOf({ ...DEFAULTS, format: 'xlsx', sheetPerGroup: true })).toEqual({
      format: 'xlsx',
      sheetPerGroup: true,
    });
    expect(bodyOf({ ...DEFAULTS, dialect: 'google' })).toEqual({
      format: 'csv',
      dialect: 'google',
      charset: 'UTF-8',
      bom: true,
      separator: ',',
    });
  });

  it('has a byte-order mark only in Unicode', () => {
    expect(bodyOf({ ...DEFAULTS, charset: 'GB18030' })).not.toHaveProperty('bom');
  });

  it('names the chosen people and no others', () => {
    const chosen = { ...DEFAULTS, groups: ['g'], search: ' lee ', cards: ['c'] };
    expect(bodyOf({ ...chosen, who: 'groups' })).toMatchObject({ groups: ['g'] });
    expect(bodyOf({ ...chosen, who: 'search' })).toMatchObject({ search: 'lee' });
    expect(bodyOf({ ...chosen, who: 'all' })).not.toHaveProperty('cards');
  });

  it('is nobody where a choice of people is empty', () => {
    expect(isNobody(DEFAULTS)).toBe(false);
    expect(isNobody({ ...DEFAULTS, who: 'groups' })).toBe(true);
    expect(isNobody({ ...DEFAULTS, who: 'search', search: ' ' })).toBe(true);
  });
});

it('a file keeps the name the service gives it', () => {
  expect(nameIn('attachment; filename="a.csv"; filename*=UTF-8\'\'%E9%80%9A%E8%AE%AF%E5%BD%95.csv')).toBe('通讯录.csv');
  expect(nameIn('attachment; filename="contacts.csv"')).toBe('contacts.csv');
});
