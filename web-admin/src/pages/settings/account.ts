import { useMutation, useQuery } from '@tanstack/react-query';
import { changeMe, currentMe, type Me } from '../../api/account';
import { call, callJson } from '../../api/http';
import { queries } from '../../app/queries';

export interface Session {
  session: string;
  name: string;
  createdAt: string;
  lastSeen: string;
  current: boolean;
}

const meAgain = async () => queries.setQueryData(['me'], await currentMe());

export function useChangeMe() {
  return useMutation({
    scope: { id: 'me' },
    mutationFn: (change: Parameters<typeof changeMe>[0]) => changeMe(change),
    onSuccess: (me: Me) => queries.setQueryData(['me'], me),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; next: string; keepDevices: boolean }) =>
      call('PUT', '/me/password', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export function useSecondFactor() {
  const offer = useMutation({
    mutationFn: (password: string) =>
      callJson<{ secret: string; uri: string }>('POST', '/me/second-factor', { body: { password } }),
  });
  const confirm = useMutation({
    mutationFn: (code: string) =>
      callJson<{ recoveryCodes: string[] }>('POST', '/me/second-factor/confirm', { body: { code } }),
    onSuccess: meAgain,
  });
  const renew = useMutation({
    mutationFn: (password: string) =>
      callJson<{ recoveryCodes: string[] }>('POST', '/me/recovery-codes', { body: { password } }),
    onSuccess: meAgain,
  });
  const remove = useMutation({
    mutationFn: (password: string) => call('DELETE', '/me/second-factor', { body: { password } }),
    onSuccess: meAgain,
  });
  return { offer, confirm, renew, remove };
}

const sessionsKey = ['sessions'];

export function useSessions() {
  const again = () => queries.invalidateQueries({ queryKey: sessionsKey });
  const list = useQuery({
    queryKey: sessionsKey,
    queryFn: async () => (await callJson<{ items: Session[] }>('GET', '/me/sessions')).items,
  });
  const end = useMutation({
    mutationFn: (session: string) => call('DELETE', `/me/sessions/${session}`),
    onSuccess: again,
  });
  const endOthers = useMutation({ mutationFn: () => call('DELETE', '/me/sessions'), onSuccess: again });
  return { list, end, endOthers };
}

export interface Rotation {
  rotating: boolean;
  left: number;
}

const keyKey = ['key'];
const LOOK_AGAIN_MS = 700;

export function useKeyRotation() {
  const progress = useQuery({
    queryKey: keyKey,
    queryFn: () => callJson<Rotation>('GET', '/me/key'),
    refetchInterval: ({ state }) => (state.data?.rotating ? LOOK_AGAIN_MS : false),
  });
  const begin = useMutation({
    mutationFn: () => callJson<Rotation>('POST', '/me/key'),
    onSuccess: (now) => queries.setQueryData(keyKey, now),
  });
  return { progress, begin };
}

export const closeAccount = (password: string) => call('DELETE', '/me', { body: { password } });

export const EXPORT_URL = '/api/v1/me/export';
