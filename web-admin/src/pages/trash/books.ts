import { useMutation, useQuery } from '@tanstack/react-query';
import { call, callJson } from '../../api/http';
import { queries } from '../../app/queries';

export interface GoneBook {
  book: string;
  name: string;
  contacts: number;
  groups: number;
  deletedAt: string;
}

const bookTrashKey = ['book-trash'];

/** Whole address books, thrown away by programs that can. */
export function useBookTrash() {
  return useQuery({
    queryKey: bookTrashKey,
    queryFn: async () => (await callJson<{ items: GoneBook[] }>('GET', '/book-trash')).items,
  });
}

export function useTakeBack() {
  return useMutation({
    mutationFn: (book: string) => call('POST', `/book-trash/${book}/take-back`),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: bookTrashKey }),
        queries.invalidateQueries({ queryKey: ['book'] }),
      ]),
  });
}

const DAY_MS = 86_400_000;

/** When the book goes for good. */
export const goesAt = ({ deletedAt }: GoneBook, retentionDays: number) =>
  new Date(Date.parse(deletedAt) + retentionDays * DAY_MS).toISOString();
