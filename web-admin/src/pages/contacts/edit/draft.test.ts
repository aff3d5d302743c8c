import { describe, expect, it } from 'vitest';
import type { Contact, Phone } from '../../../api/contacts';
import { changesOf, type Draft, draftOf, isEmpty, joined, ownId, rebased, split } from './draft';

const phone = (id: string, number: string): Phone => ({ id, number, label: 'mobile', pref: false });

const zoe: Contact = {
  uuid: '0190a000-0000-7000-8000-000000000001',
  seq: 7,
  changedAt: '2026-11-25T10:00:00Z',
  changedBy: null,
  name: {
    full: 'Zoe Adams',
    prefix: '',
    given: 'Zoe',
    middle: '',
    surname: 'Adams',
    suffix: '',
    phoneticGiven: '',
    phoneticSurname: '',
  },
  nicknames: [],
  organizations: [],
  titles: [],
  roles: [],
  phones: [phone('p1', '+49 151 1'), phone('p2', '+49 151 2')],
  emails: [],
  addresses: [],
  services: [],
  links: [],
  dates: [],
  related: [],
  notes: [{ id: 'n1', note: 'met in Bern' }],
  other: [{ id: 'x1', property: 'X-ODD', params: {}, value: '1' }],
  photo: false,
  groups: [],
};

const edited = (change: Partial<Draft['fields']>): Draft => {
  const draft = draftOf(zoe);
  return { ...draft, fields: { ...draft.fields, ...change } };
};

describe('a draft', () => {
  it('in which nothing was done changes nothing', () => {
    expect(isEmpty(changesOf(draftOf(zoe)))).toBe(true);
  });

  it('sends only the fields that differ', () => {
    expect(changesOf(edited({ notes: [{ id: 'n1', note: 'met in Basel' }] }))).toEqual({
      notes: [{ id: 'n1', note: 'met in Basel' }],
    });
  });

  it('sends a new line without the id it has here, and no empty line', () => {
    const phones = [...zoe.phones, phone(ownId(), '110'), phone(ownId(), '  ')];
    expect(changesOf(edited({ phones })).phones).toEqual([
      ...zoe.phones,
      { number: '110', label: 'mobile', pref: false },
    ]);
  });

  it('lets the whole name follow its parts', () => {
    const draft = draftOf(zoe);
    expect(draft.fields.name.full).toBeNull();
    expect(changesOf(edited({ name: { ...draft.fields.name, surname: 'Brown' } }))).toEqual({
      name: { surname: 'Brown' },
    });
  });

  it('keeps a whole name that is somebody’s own', () => {
    const own = draftOf({ ...zoe, name: { ...zoe.name, full: 'Aunt Zoe' } });
    expect(own.fields.name.full).toBe('Aunt Zoe');
    expect(isEmpty(changesOf(own))).toBe(true);
  });

  it('of a new contact has only what was filled in', () => {
    const { fields } = draftOf(null);
    expect(changesOf({ base: null, fields: { ...fields, name: { ...fields.name, given: 'Ann ' } } })).toEqual({
      name: { given: 'Ann' },
    });
  });
});

describe('a name', () => {
  it.each([
    [{ given: 'Zoe', surname: 'Adams' }, false, 'Zoe Adams'],
    [{ given: 'Gábor', surname: 'Nagy' }, true, 'Nagy Gábor'],
    [{ given: '三', surname: '张' }, false, '张三'],
  ])('of %o is joined', (parts, familyFirst, whole) => {
    expect(joined({ ...zoe.name, ...parts }, familyFirst)).toBe(whole);
  });
});

describe('changes beside another’s', () => {
  const changes = { phones: [phone('p1', '+49 151 9'), zoe.phones[1] as Phone], name: { given: 'Zoë' } };

  it('are split where they collide', () => {
    expect(split(changes, ['name.given'])).toEqual({
      safe: { phones: changes.phones },
      unsafe: { name: changes.name },
    });
  });

  it('find their lines in the newer version by what they said', () => {
    const fresh = { ...zoe, phones: [phone('q7', '+49 151 2'), phone('q8', '+49 151 5')] };
    expect(rebased(changes, zoe, fresh).phones).toEqual([
      { number: '+49 151 9', label: 'mobile', pref: false },
      { id: 'q7', number: '+49 151 2', label: 'mobile', pref: false },
    ]);
  });
});
