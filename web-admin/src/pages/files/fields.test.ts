import { describe, expect, it } from 'vitest';
import { distinct, meaning, numberOf, OFFERED, parseField } from './fields';

describe('a field', () => {
  it('is read as the service writes it', () => {
    expect(parseField('phone:work,voice#2')).toEqual({
      property: 'phone',
      part: 'value',
      label: 'work,voice',
      block: '2',
    });
    expect(parseField('address.street-two:home')).toMatchObject({ part: 'street-two', label: 'home' });
  });

  it('that is none is one of the sheet itself', () => {
    expect(parseField('Favourite tea').property).toBe('custom');
  });

  it('means the same whichever of several it is', () => {
    expect(meaning('phone:cell#3')).toBe('phone:cell');
    expect(meaning('email#again2')).toBe('email');
    expect(meaning('name.given')).toBe('name.given');
  });

  it('tells which of several it is', () => {
    expect(numberOf('email#2')).toBe('2');
    expect(numberOf('email#again3')).toBe('3');
    expect(numberOf('email')).toBe('');
  });

  it('chosen for a second column is a value of its own', () => {
    expect(distinct('phone:cell', 4, ['phone:cell', 'name.full'])).toBe('phone:cell#column5');
    expect(distinct('phone:cell', 0, ['phone:cell', 'name.full'])).toBe('phone:cell');
    expect(distinct('custom', 1, ['custom', 'email'])).toBe('custom');
  });
});

it('every offered field is itself', () => {
  for (const field of OFFERED.flatMap((group) => group.fields)) expect(meaning(field)).toBe(field);
});
