import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { bookCall, bookJson } from '../../api/book';
import type { Contact, ContactEdit, ContactRow } from '../../api/contacts';
import { queries } from '../../app/queries';

export type Reason = 'number' | 'email' | 'name';

export interface Pair {
  pair: string;
  score: number;
  reasons: Reason[];
  contacts: [ContactRow, ContactRow];
}

export interface Merge {
  merge: string;
  at: string;
  into: string;
  name: string;
  from: { uuid: string; name: string }[];
  undone: boolean;
}

export interface Apart {
  pair: string;
  dismissedAt: string;
  contacts: [ContactRow, ContactRow];
}

const again = () => queries.invalidateQueries({ queryKey: ['book'] });

export function usePairs(limit: number) {
  return useQuery({
    queryKey: ['book', 'duplicates', limit],
    queryFn: () => bookJson<{ total: number; items: Pair[] }>('GET', `/duplicates?offset=0&limit=${limit}`),
    placeholderData: keepPreviousData,
  });
}

/** What the two would be as one, and what each of them is. */
export function useComparison(into: string, from: string) {
  return useQuery({
    queryKey: ['book', 'duplicates', 'preview', into, from],
    queryFn: async () => {
      const [preview, first, second] = await Promise.all([
        bookJson<{ result: Contact }>('GET', `/duplicates/preview?into=${into}&from=${from}`),
        bookJson<Contact>('GET', `/contacts/${into}`),
        bookJson<Contact>('GET', `/contacts/${from}`),
      ]);
      return { result: preview.result, first, second };
    },
  });
}

export function useMerging() {
  return useMutation({
    mutationFn: (body: { into: string; from: string[]; fields?: ContactEdit }) =>
      bookJson<{ merge: string; contact: string }>('POST', '/duplicates/merge', body),
    onSuccess: again,
  });
}

export const undoMerge = async (merge: string) => {
  await bookCall('POST', `/merges/${merge}/undo`);
  await again();
};

export function useMerges() {
  return useQuery({
    queryKey: ['book', 'merges'],
    queryFn: async () => (await bookJson<{ items: Merge[] }>('GET', '/merges')).items,
  });
}

export function useDismissing() {
  return useMutation({
    mutationFn: (cards: string[]) => bookCall('POST', '/duplicates/dismiss', { cards }),
    onSuccess: again,
  });
}

export function useApart() {
  return useQuery({
    queryKey: ['book', 'duplicates', 'dismissed'],
    queryFn: async () => (await bookJson<{ items: Apart[] }>('GET', '/duplicates/dismissed')).items,
  });
}

export const suggestAgain = async (pair: string) => {
  await bookCall('DELETE', `/duplicates/dismissed/${pair}`);
  await again();
};
