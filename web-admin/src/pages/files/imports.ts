import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, type Schemas } from '../../api/client';
import { call, callJson } from '../../api/http';
import { queries as cache } from '../../app/queries';

const BOOK = 'default';
const base = `/books/${BOOK}/imports`;

export type State = 'reading' | 'draft' | 'importing' | 'stopped' | 'done' | 'undoing' | 'undone' | 'refused';
export type Policy = 'merge' | 'update' | 'skip' | 'keep-both';
export type Finding = 'new' | 'changes' | 'same' | 'unsure' | 'group' | 'bad';
export type Facts = Schemas['FileFacts'];
export type Doubt = Schemas['Doubt'];
export type Saved = Schemas['Mapping'];

type View = Schemas['ImportView'];
type Certain = 'import' | 'name' | 'bytes' | 'created' | 'progress' | 'settings';

/** An import; what is not known yet is not there. */
export type Import = Pick<View, Certain> & Partial<Omit<View, Certain | 'state'>> & { state: State };

/** A merge patch: null takes a choice back. */
export interface Edit {
  charset?: string | null;
  separator?: string | null;
  headerRow?: number | null;
  fields?: Record<string, string | null>;
  policy?: Policy;
  unsure?: Policy;
  groups?: boolean;
  decisions?: Record<string, { policy: Policy; into?: string } | null>;
  mapping?: string;
}

const LOOK_AGAIN_MS = 1_500;

const listKey = ['imports'];
const key = (id: string) => [...listKey, id];

export const rests = (state: State) => !['reading', 'importing', 'undoing'].includes(state);

export function useImports() {
  return useQuery({
    queryKey: listKey,
    queryFn: async () =>
      (await answer(api.GET('/api/v1/books/{book}/imports', { params: { path: { book: BOOK } } })))
        .items as unknown as Import[],
    refetchInterval: ({ state }) => (state.data?.every((each) => rests(each.state)) === false ? LOOK_AGAIN_MS : false),
  });
}

export function useImport(id: string) {
  return useQuery({ queryKey: key(id), queryFn: () => callJson<Import>('GET', `${base}/${id}`), staleTime: 0 });
}

export const MOST_BYTES = 50 * 1024 * 1024;

export async function upload(file: File): Promise<Import> {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const found = await callJson<Import>('POST', base, {
    body: file.slice(),
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
  void cache.invalidateQueries({ queryKey: listKey, exact: true });
  return found;
}

/** What is done to one import; the answers come one after the other, so that the last one shown is the last one chosen. */
export function useImportActions(id: string) {
  const queries = useQueryClient();
  const scope = { id: `import-${id}` };
  const show = (now: Import) => {
    queries.setQueryData(key(id), now);
    void queries.invalidateQueries({ queryKey: listKey, exact: true });
  };
  const choose = useMutation({
    scope,
    mutationFn: (edit: Edit) => callJson<Import>('PATCH', `${base}/${id}`, { body: edit }),
    onSuccess: show,
  });
  const commit = useMutation({
    scope,
    mutationFn: () => callJson<Import>('POST', `${base}/${id}/commit`),
    onSuccess: show,
  });
  const undo = useMutation({ mutationFn: () => callJson<Import>('POST', `${base}/${id}/undo`), onSuccess: show });
  const discard = useMutation({
    mutationFn: () => call('DELETE', `${base}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: listKey }),
  });
  return { choose, commit, undo, discard };
}

/** Follows an import that moves, until it rests; it goes on at the service whether anybody looks or not. */
export function useProgress(id: string, state: State | undefined) {
  const queries = useQueryClient();
  const moves = state !== undefined && !rests(state);
  useEffect(() => {
    if (!moves) return;
    const events = new EventSource(`/api/v1${base}/${id}/events`);
    events.addEventListener('import', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as { state: State; done: number; total: number };
      if (!rests(now.state)) {
        queries.setQueryData<Import>(
          key(id),
          (before) => before && { ...before, state: now.state, progress: { done: now.done, total: now.total } },
        );
        return;
      }
      events.close();
      void queries.invalidateQueries({ queryKey: listKey });
      void queries.invalidateQueries({ queryKey: ['contacts'] });
      void queries.invalidateQueries({ queryKey: ['groups'] });
    });
    return () => events.close();
  }, [id, moves, queries]);
}

export const errorsUrl = (id: string) => `/api/v1${base}/${id}/errors`;

const mappingsKey = ['import-mappings'];

export function useMappings() {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: mappingsKey });
  const list = useQuery({
    queryKey: mappingsKey,
    queryFn: async () => (await answer(api.GET('/api/v1/import-mappings'))).items,
  });
  const save = useMutation({
    mutationFn: (body: Schemas['NewMapping']) => answer(api.POST('/api/v1/import-mappings', { body })),
    onSuccess: again,
  });
  const forget = useMutation({
    mutationFn: (mapping: string) => api.DELETE('/api/v1/import-mappings/{mapping}', { params: { path: { mapping } } }),
    onSuccess: again,
  });
  return { list, save, forget };
}
