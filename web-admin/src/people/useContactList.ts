import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ContactRow, contactPage, type Filter } from '../api/contacts';

export const PAGE = 100;

const pageQuery = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ['book', 'contacts', filter, page],
    queryFn: ({ signal }) => contactPage(filter, page * PAGE, PAGE, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface ContactList {
  filter: Filter;
  total: number;
  letters: { letter: string; offset: number }[];
  /** What is shown is still of the filter before. */
  isBehind: boolean;
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  row: (index: number) => ContactRow | undefined;
}

/** Of a list of any length, the pages in sight and those seen before. The old list stays until the first page of the new one is here. */
export function useContactList(wanted: Filter, inSight: { first: number; last: number }): ContactList {
  const [shown, setShown] = useState(wanted);
  const next = useQuery(pageQuery(wanted, 0));
  if (next.data && shown !== wanted) setShown(wanted);
  const head = useQuery({ ...pageQuery(shown, 0), placeholderData: keepPreviousData });
  const client = useQueryClient();
  useQueries({ queries: pagesOf(inSight, head.data?.total ?? 0).map((page) => pageQuery(shown, page)) });
  const row = useCallback((index: number) => rowAt(client, shown, index), [client, shown]);
  return {
    filter: shown,
    total: head.data?.total ?? 0,
    letters: head.data?.letters ?? [],
    isBehind: shown !== wanted,
    isLoading: head.isPending && !next.error,
    error: next.error,
    retry: () => void next.refetch(),
    row,
  };
}

export function pagesOf({ first, last }: { first: number; last: number }, total: number): number[] {
  if (total === 0) return [];
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.min(last, total - 1) / PAGE);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function rowAt(client: QueryClient, filter: Filter, index: number): ContactRow | undefined {
  return client.getQueryData(pageQuery(filter, Math.floor(index / PAGE)).queryKey)?.items[index % PAGE];
}

const MOST_AT_ONCE = 500;

/** The rows from one to another, loaded where they were not; for selecting a range of what nobody has scrolled to. */
export async function rowsBetween(client: QueryClient, filter: Filter, from: number, to: number): Promise<string[]> {
  const uuids: string[] = [];
  for (let offset = from; offset <= to; offset += MOST_AT_ONCE) {
    const limit = Math.min(MOST_AT_ONCE, to - offset + 1);
    const known = Array.from({ length: limit }, (_, index) => rowAt(client, filter, offset + index)?.uuid);
    const rows = known.every(Boolean) ? known : (await contactPage(filter, offset, limit)).items.map((row) => row.uuid);
    uuids.push(...rows.filter((uuid): uuid is string => Boolean(uuid)));
  }
  return uuids;
}
