import { describe, expect, it } from 'vitest';
import { type Chosen, chosenIn, count, filterOf, queryOf } from './filters';

const NOTHING: Chosen = { group: null, device: null, photo: null, changed: null, sort: 'name' };

describe('what is chosen', () => {
  it.each<Chosen>([
    NOTHING,
    { group: 'none', device: null, photo: false, changed: 'week', sort: 'changed' },
    { group: '0190a000-0000-7000-8000-000000000002', device: '0190c000', photo: true, changed: null, sort: 'name' },
  ])('comes back from the address as it went', (chosen) => {
    expect(chosenIn(new URLSearchParams(queryOf(chosen)))).toEqual(chosen);
  });

  it('that is unknown counts as not chosen', () => {
    expect(chosenIn(new URLSearchParams('?changed=always&photo=maybe&sort=size'))).toEqual(NOTHING);
  });

  it('is counted without the order', () => {
    expect(count({ ...NOTHING, sort: 'changed' })).toBe(0);
    expect(count({ ...NOTHING, photo: false, changed: 'day' })).toBe(2);
  });
});

describe('the filter', () => {
  it('isTheSameForAnHour', () => {
    const chosen: Chosen = { ...NOTHING, changed: 'day' };
    const early = filterOf(chosen, '', Date.parse('2026-11-25T18:01:00Z'));
    expect(early.changedSince).toBe('2026-11-24T18:00:00.000Z');
    expect(filterOf(chosen, '', Date.parse('2026-11-25T18:59:59Z'))).toEqual(early);
  });

  it('looksForWordsWithoutTheSpaceAround', () => {
    expect(filterOf(NOTHING, ' zhs ').search).toBe('zhs');
  });
});
