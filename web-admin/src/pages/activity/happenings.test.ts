import { expect, it } from 'vitest';
import { byDay, type Happening, parts } from './happenings';

const line = (id: string, at: string): Happening => ({
  id,
  at,
  kind: 'signed-in',
  device: null,
  deviceName: null,
  count: 0,
  details: {},
});

it('lines of one day stand together, in their order', () => {
  const lines = [line('c', '2026-03-02T12:00:00'), line('b', '2026-03-02T08:00:00'), line('a', '2026-03-01T23:00:00')];
  expect(byDay(lines).map(([, some]) => some.map(({ id }) => id))).toEqual([['c', 'b'], ['a']]);
});

it('of changed contacts only what there was is said', () => {
  expect(parts({ added: 3, changed: 0, deleted: 1, groups: 0, until: '2026' })).toEqual([
    ['added', 3],
    ['deleted', 1],
  ]);
});
