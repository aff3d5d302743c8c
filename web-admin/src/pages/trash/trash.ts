import { useMutation, useQuery } from '@tanstack/react-query';
import { bookJson } from '../../api/book';
import { queries } from '../../app/queries';

export interface Gone {
  uuid: string;
  deletedAt: string;
  name: string;
  group: boolean;
  batch: string | null;
}

export interface Batch {
  batch: string;
  deletedAt: string;
  deviceName: string;
  count: number;
}

/** What was deleted in one go, together. */
export interface Deletion {
  key: string;
  /** Null where it is known of no batch. */
  batch: Batch | null;
  items: Gone[];
}

export function useTrash() {
  return useQuery({
    queryKey: ['book', 'trash'],
    queryFn: () => bookJson<{ items: Gone[]; batches: Batch[] }>('GET', '/trash'),
  });
}

export function useRestore() {
  return useMutation({
    mutationFn: (what: { cards: string[] } | { batch: string }) =>
      bookJson<{ restored: number; skipped: number }>('POST', '/trash/restore', what),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['book'] }),
  });
}

/** Items of a batch stand together, at the place of their newest; what matches no word is left out. */
export function deletions(items: readonly Gone[], batches: readonly Batch[], wanted: string): Deletion[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const known = new Map(batches.map((batch) => [batch.batch, batch]));
  const found = new Map<string, Deletion>();
  for (const item of items) {
    if (!words.every((word) => fold(item.name).includes(word))) continue;
    const key = item.batch ?? item.uuid;
    const deletion = found.get(key) ?? { key, batch: known.get(key) ?? null, items: [] };
    deletion.items.push(item);
    found.set(key, deletion);
  }
  return [...found.values()];
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
