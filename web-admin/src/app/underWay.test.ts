import { expect, it } from 'vitest';
import { underWay } from './underWay';

const file = (id: string, state: 'reading' | 'draft' | 'importing' | 'undoing' | 'done') => ({
  import: id,
  name: `${id}.csv`,
  state,
});

it('only what moves is under way, each with its page', () => {
  const imports = [file('a', 'reading'), file('b', 'draft'), file('c', 'undoing'), file('d', 'done')];
  expect(underWay(imports, [{ job: 'j', state: 'done' }], '/contacts')).toEqual([
    { id: 'a', what: 'reading', name: 'a.csv', path: '/files/imports/a' },
    { id: 'c', what: 'undoing', name: 'c.csv', path: '/files/imports/c' },
  ]);
});

it('what the page shows already is not told twice', () => {
  const imports = [file('a', 'importing'), file('b', 'importing')];
  const journeys = [{ job: 'j', state: 'running' as const }];
  const shown = (path: string) => underWay(imports, journeys, path).map(({ id }) => id);
  expect(shown('/files')).toEqual(['a', 'b', 'j']);
  expect(shown('/files/imports/a')).toEqual(['b', 'j']);
  expect(shown('/time-machine')).toEqual(['a', 'b']);
});
