import { describe, expect, it } from 'vitest';
import type { Contact } from '../../api/contacts';
import { editFor, rows } from './choose';

function person(full: string, some: Partial<Contact> = {}): Contact {
  const name = {
    full,
    prefix: '',
    given: '',
    middle: '',
    surname: '',
    suffix: '',
    phoneticGiven: '',
    phoneticSurname: '',
  };
  const nothing = { organizations: [], titles: [], roles: [], emails: [], addresses: [], services: [], links: [] };
  const rest = { nicknames: [], phones: [], dates: [], related: [], notes: [], other: [], groups: [] };
  return { uuid: full, seq: 1, changedAt: '', changedBy: null, photo: false, name, ...nothing, ...rest, ...some };
}
const phone = (number: string, label = '', id = 'x') => ({ id, number, label, pref: false });

const first = person('Zhang Wei', { phones: [phone('+86 138 0013 8000', 'mobile', '1')] });
const second = person('张伟', { phones: [phone('13800138001', '', '1'), phone('+8613800138000', '', '2')] });
const result = person('张伟', { phones: [phone('+86 138 0013 8000', 'mobile', 'a'), phone('13800138001', '', 'b')] });
const comparison = { result, first, second };

describe('the rows of two contacts', () => {
  it('tell what either says, and what the result would say', () => {
    const [name, phones] = rows(comparison);
    expect(name).toMatchObject({
      field: 'name',
      first: ['Zhang Wei'],
      second: ['张伟'],
      side: 'second',
      differs: true,
    });
    expect(phones).toMatchObject({ field: 'phones', first: ['+86 138 0013 8000 (mobile)'], side: 'both' });
  });

  it('leave out what neither says', () => {
    expect(rows(comparison).map((row) => row.field)).toEqual(['name', 'phones']);
  });

  it('show a date of which the year is missing', () => {
    const day = { id: '1', kind: 'birth' as const, label: '', year: null, month: 4, day: 15, text: null };
    const born = person('A', { dates: [day] });
    expect(rows({ result: born, first: born, second: born })[1]?.first).toEqual(['---04-15 (birth)']);
  });
});

describe('the edit for a choice', () => {
  it('is empty where nothing was chosen otherwise', () => {
    expect(editFor(comparison, {})).toEqual({});
    expect(editFor(comparison, { name: 'second', phones: 'both' })).toEqual({});
  });

  it('names the other name with all its parts', () => {
    expect(editFor(comparison, { name: 'first' }).name).toEqual(first.name);
  });

  it('keeps the items of one side by the ids they have in the result, however a number is written', () => {
    expect(editFor(comparison, { phones: 'second' }).phones).toEqual([
      { number: '13800138001', label: '', pref: false, id: 'b' },
      { number: '+8613800138000', label: '', pref: false, id: 'a' },
    ]);
  });

  it('brings back what gave way as a new item', () => {
    const note = (text: string, id: string) => ({ id, note: text });
    const lost = { ...comparison, second: person('B', { notes: [note('viola', '9')] }) };
    expect(editFor(lost, { notes: 'second' }).notes).toEqual([{ note: 'viola' }]);
  });
});
