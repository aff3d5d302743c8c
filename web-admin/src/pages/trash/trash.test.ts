import { expect, it } from 'vitest';
import { deletions, type Gone } from './trash';

const gone = (name: string, batch: string | null): Gone => ({
  uuid: `u-${name}`,
  deletedAt: '2026-11-21T09:38:07Z',
  name,
  group: false,
  batch,
});
const batch = (id: string) => ({ batch: id, deletedAt: '2026-11-21T09:38:07Z', deviceName: 'Phone', count: 2 });

it('what was deleted in one go stands together, the newest first', () => {
  const found = deletions([gone('Ann', 'a'), gone('Bo', 'b'), gone('Cy', 'a')], [batch('a'), batch('b')], '');
  expect(found.map(({ items }) => items.map((item) => item.name))).toEqual([['Ann', 'Cy'], ['Bo']]);
});

it('what belongs to no batch stands alone', () => {
  expect(deletions([gone('Ann', null), gone('Bo', null)], [], '')).toHaveLength(2);
});

it('a search finds by words, whatever their case and accents', () => {
  const items = [gone('Zoë Brandt', null), gone('Bo', null)];
  expect(deletions(items, [], 'brandt zoe').map(({ items: [first] }) => first?.name)).toEqual(['Zoë Brandt']);
});
