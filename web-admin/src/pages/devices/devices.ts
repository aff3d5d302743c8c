import { useMutation, useQuery } from '@tanstack/react-query';
import { bookJson } from '../../api/book';
import { call, callJson } from '../../api/http';
import { queries } from '../../app/queries';

export interface Device {
  device: string;
  name: string;
  kind: string;
  linkedAt: string;
  lastSeen: string;
  lastSync: string | null;
  current: boolean;
  books: { book: string; acked: number; behind: number; inStep: boolean }[];
  state: 'in-step' | 'behind' | 'never' | 'silent';
  uploads: { contacts: number; at: string | null };
  held: number;
}

export interface Held {
  held: string;
  device: string;
  heldAt: string;
  cards: string[];
}

/** How a device does changes whenever a book does, so its key begins with the book's. */
const devicesKey = ['book', 'devices'];
const REFRESH_MS = 15_000;

const linked = async () => (await callJson<{ items: Device[] }>('GET', '/devices')).items;

export function useDevices() {
  return useQuery({ queryKey: devicesKey, queryFn: linked, refetchInterval: REFRESH_MS });
}

const again = () => queries.invalidateQueries({ queryKey: devicesKey });

export function useDeviceActions(device: string) {
  const rename = useMutation({
    mutationFn: (name: string) => call('PATCH', `/devices/${device}`, { body: { name } }),
    onSuccess: again,
  });
  const revoke = useMutation({ mutationFn: () => call('DELETE', `/devices/${device}`), onSuccess: again });
  return { rename, revoke };
}

export function useHeld() {
  return useQuery({
    queryKey: ['book', 'held'],
    queryFn: async () => (await bookJson<{ items: Held[] }>('GET', '/held')).items,
  });
}

export function useHeldDecision(held: string) {
  return useMutation({
    mutationFn: (word: 'confirm' | 'discard') => bookJson('POST', `/held/${held}/${word}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['book'] }),
  });
}

const NAMED = 500;

/** What the cards are called that somebody wants to delete. */
export function useNames(cards: string[], enabled: boolean) {
  return useQuery({
    queryKey: ['book', 'names', cards],
    enabled,
    queryFn: async () => {
      const uuids = cards.slice(0, NAMED);
      const { items } = await bookJson<{ items: { vcard?: string }[] }>('POST', '/fetch', { uuids });
      return items.map((item) => nameIn(item.vcard ?? '')).filter(Boolean);
    },
  });
}

export function nameIn(vcard: string): string {
  const unfolded = vcard.replace(/\r?\n[ \t]/g, '');
  const name = /^(?:[\w-]+\.)?FN(?:;[^:\r\n]*)?:(.*)$/im.exec(unfolded)?.[1] ?? '';
  return name.replace(/\\([\\,;])/g, '$1').trim();
}

export interface LinkCode {
  code: string;
  expiresAt: string;
}

/** A code, and who was there before, so that who comes by it is known. */
export async function makeLinkCode(): Promise<LinkCode & { before: Set<string> }> {
  const before = new Set((await linked()).map(({ device }) => device));
  return { ...(await callJson<LinkCode>('POST', '/link-codes')), before };
}

/** What the QR code says: an app that knows the scheme opens and links itself. */
export const linkAddress = (server: string, code: string) =>
  `cardea://link?server=${encodeURIComponent(server)}&code=${code}`;

/** 7KQ2MZ4T is easier to read out as 7KQ2-MZ4T; the service takes both. */
export const readable = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');

/** Seconds as 9:05. */
export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export type Client = 'iphone' | 'mac' | 'davx5' | 'thunderbird' | 'evolution' | 'vdirsyncer' | 'other';

/** How a program is told of groups. */
export type GroupForm = 'cards' | 'categories';
export type Groups = 'auto' | GroupForm;

export interface AppPassword {
  appPassword: string;
  name: string;
  client: Client;
  createdAt: string;
  lastUsed: string | null;
  groups: Groups;
  /** What automatic has become; null before the first request. */
  groupsGuessed: GroupForm | null;
}

const appPasswordsKey = ['app-passwords'];

export function useAppPasswords() {
  const again = () => queries.invalidateQueries({ queryKey: appPasswordsKey });
  const list = useQuery({
    queryKey: appPasswordsKey,
    queryFn: async () => (await callJson<{ items: AppPassword[] }>('GET', '/me/app-passwords')).items,
  });
  const make = useMutation({
    mutationFn: (body: { name: string; client: Client }) =>
      callJson<{ appPassword: string; login: string; password: string }>('POST', '/me/app-passwords', { body }),
    onSuccess: again,
  });
  const choose = useMutation({
    mutationFn: ({ id, groups }: { id: string; groups: Groups }) =>
      call('PATCH', `/me/app-passwords/${id}`, { body: { groups } }),
    onSuccess: again,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('DELETE', `/me/app-passwords/${id}`),
    onSuccess: again,
  });
  return { list, make, choose, revoke };
}

/** Whether this service speaks CardDAV, told by the place where every CardDAV client looks first. */
export function useHasCardDav() {
  return useQuery({
    queryKey: ['capability', 'carddav'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await fetch('/.well-known/carddav', { method: 'HEAD', redirect: 'manual' });
      return answer.type === 'opaqueredirect' || answer.status === 401 || answer.ok;
    },
  });
}
