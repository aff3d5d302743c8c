import { useMutation, useQuery } from '@tanstack/react-query';
import { bookJson } from '../../api/book';
import { queries } from '../../app/queries';

export interface Shown {
  at: string;
  returned: number;
  changed: number;
  removed: number;
  unchanged: number;
  items: { uuid: string; group: boolean; name: string; what: 'returned' | 'changed' | 'removed' }[];
  token: string;
}

export interface Job {
  job: string;
  state: 'running' | 'done' | 'failed';
  startedAt: string;
  done: number;
  total: number;
  changed: number;
}

export interface Wanted {
  at: string;
  group?: string;
  contact?: string;
}

const LOOK_AGAIN_MS = 500;
const key = ['book-journeys'];

export function usePreview() {
  return useMutation({ mutationFn: (wanted: Wanted) => bookJson<Shown>('POST', '/time-machine/preview', wanted) });
}

export function useGoBack() {
  return useMutation({
    mutationFn: (token: string) => bookJson<{ job: string }>('POST', '/time-machine', { token }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

/** The journeys so far; one that runs is looked at again and again, and goes on when nobody looks. */
export function useJourneys() {
  return useQuery({
    queryKey: key,
    queryFn: () => bookJson<{ items: Job[] }>('GET', '/time-machine'),
    refetchInterval: ({ state }) => (state.data?.items.some((job) => job.state === 'running') ? LOOK_AGAIN_MS : false),
  });
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const MOMENTS = {
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
} as const;

/** As an input of type datetime-local has it: the local time without a zone. */
export function localText(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The moment of such a text; none where it is not whole. */
export function momentOf(text: string): Date | undefined {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
