import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call, callJson } from '../../api/http';
import { queries } from '../../app/queries';

export interface OperatorAccount {
  account: string;
  login: string;
  role: string;
  createdAt: string;
  lastSeen: string | null;
  books: number;
  contacts: number;
  devices: number;
  bytes: number;
}

export interface Health {
  version: string;
  uptime: number;
  database: { bytes: number; connections: number; version: string };
  accounts: number;
  sessions: number;
  devices: { inStep: number; behind: number; never: number; silent: number; ofAccounts: number };
}

export interface Hour {
  hour: string;
  uploads: number;
  downloads: number;
  changes: number;
  lagMedianMs: number | null;
  lagP95Ms: number | null;
}

export interface MasterKey {
  source: 'key-file' | 'environment' | 'transit';
  id: string;
  total: number;
  rewrapped: number;
  running: boolean;
  former: number;
}

export interface Invitation {
  invitation: string;
  role: string;
  expiresAt: string;
}

export const PAGE = 50;
const REFRESH_MS = 30_000;
const LOOK_AGAIN_MS = 1000;

export function useAccounts(search: string, offset: number) {
  const query = new URLSearchParams({ search, offset: String(offset), limit: String(PAGE) });
  return useQuery({
    queryKey: ['operator', 'accounts', search, offset],
    queryFn: () => callJson<{ total: number; items: OperatorAccount[] }>('GET', `/operator/accounts?${query}`),
    placeholderData: keepPreviousData,
  });
}

export function useHealth() {
  return useQuery({
    queryKey: ['operator', 'health'],
    queryFn: () => callJson<Health>('GET', '/operator/health'),
    refetchInterval: REFRESH_MS,
  });
}

export function useSyncs() {
  return useQuery({
    queryKey: ['operator', 'syncs'],
    queryFn: async () => (await callJson<{ items: Hour[] }>('GET', '/operator/syncs?hours=48')).items,
    refetchInterval: REFRESH_MS,
  });
}

const invitationsKey = ['operator', 'invitations'];

export function useInvitations() {
  const again = () => queries.invalidateQueries({ queryKey: invitationsKey });
  const list = useQuery({
    queryKey: invitationsKey,
    queryFn: async () => (await callJson<{ items: Invitation[] }>('GET', '/operator/invitations')).items,
  });
  const make = useMutation({
    mutationFn: () => callJson<{ code: string; expiresAt: string }>('POST', '/invitations'),
    onSuccess: again,
  });
  const withdraw = useMutation({
    mutationFn: (invitation: string) => call('DELETE', `/operator/invitations/${invitation}`),
    onSuccess: again,
  });
  return { list, make, withdraw };
}

const masterKeyKey = ['operator', 'master-key'];

/** Rotation begins within some seconds of the word, so it is looked for a while after it. */
export function useMasterKey() {
  const rotate = useMutation({
    mutationFn: () => call('POST', '/operator/master-key/rotate'),
    onSuccess: () => queries.invalidateQueries({ queryKey: masterKeyKey }),
  });
  const key = useQuery({
    queryKey: masterKeyKey,
    queryFn: () => callJson<MasterKey>('GET', '/operator/master-key'),
    refetchInterval: ({ state }) => (state.data?.running || rotate.isSuccess ? LOOK_AGAIN_MS : false),
  });
  return { key, rotate };
}

/** The page where somebody invited opens an account; the code stays in the browser, behind the #. */
export const invitationLink = (code: string) => `${location.origin}/sign-up#invitation=${code}`;

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
const STEP = 1000;

export function bytes(language: string, count: number): string {
  const power = count < 1 ? 0 : Math.min(Math.floor(Math.log(count) / Math.log(STEP)), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power],
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(count / STEP ** power);
}

/** In the unit that a person would say. */
export function duration(language: string, seconds: number): string {
  const [unit, size] = seconds >= 172_800 ? ['day', 86_400] : seconds >= 7200 ? ['hour', 3600] : ['minute', 60];
  return new Intl.NumberFormat(language, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(
    Math.floor(seconds / (size as number)),
  );
}
