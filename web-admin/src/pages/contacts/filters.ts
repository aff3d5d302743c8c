import { EVERYBODY, type Filter } from '../../api/contacts';

export const SPANS = { day: 1, week: 7, month: 30 } as const;
export type Span = keyof typeof SPANS;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What is chosen, as it stands in the page's address; what is searched for stays out of it. */
export interface Chosen {
  group: string | null;
  device: string | null;
  photo: boolean | null;
  changed: Span | null;
  sort: 'name' | 'changed';
}

export function chosenIn(query: URLSearchParams): Chosen {
  const photo = query.get('photo');
  const changed = query.get('changed');
  return {
    group: query.get('group'),
    device: query.get('device'),
    photo: photo === 'yes' ? true : photo === 'no' ? false : null,
    changed: changed !== null && changed in SPANS ? (changed as Span) : null,
    sort: query.get('sort') === 'changed' ? 'changed' : 'name',
  };
}

export function queryOf({ group, device, photo, changed, sort }: Chosen): string {
  const query = new URLSearchParams();
  if (group) query.set('group', group);
  if (device) query.set('device', device);
  if (photo !== null) query.set('photo', photo ? 'yes' : 'no');
  if (changed) query.set('changed', changed);
  if (sort === 'changed') query.set('sort', sort);
  const text = query.toString();
  return text && `?${text}`;
}

/** To the hour, so that the list's pages are found again while somebody looks through them. */
export function filterOf({ changed, ...chosen }: Chosen, search: string, now = Date.now()): Filter {
  const since = changed && new Date(Math.floor((now - SPANS[changed] * DAY_MS) / HOUR_MS) * HOUR_MS).toISOString();
  return { ...EVERYBODY, ...chosen, search: search.trim(), changedSince: since };
}

export const count = ({ group, device, photo, changed }: Chosen) =>
  [group, device, photo, changed].filter((choice) => choice !== null).length;
