import { useQuery } from '@tanstack/react-query';
import { currentMe, type Me } from '../api/account';
import { session } from '../api/session';
import { queries } from './queries';

export function signedIn(me: Me) {
  const before = queries.getQueryData<Me>(['me']);
  if (before && before.account !== me.account) forgetPerson();
  queries.setQueryData(['me'], me);
  const wasExpired = session.get() === 'expired';
  session.set('in');
  if (wasExpired) void queries.invalidateQueries();
}

export function signedOut() {
  forgetPerson();
  session.set('out');
}

/** Nothing of one person may be left in the browser for the next. */
function forgetPerson() {
  sessionStorage.clear();
  queries.clear();
}

export function useMe(): Me {
  const { data } = useQuery({ queryKey: ['me'], queryFn: currentMe, staleTime: Infinity });
  return data as Me;
}

export async function findSession() {
  try {
    signedIn(await currentMe());
  } catch {
    if (session.get() === 'unknown') session.set('out');
  }
}
