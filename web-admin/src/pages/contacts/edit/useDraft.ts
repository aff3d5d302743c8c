import { useCallback, useEffect, useState } from 'react';
import type { Contact } from '../../../api/contacts';
import { changesOf, type Draft, draftOf, isEmpty } from './draft';

const keyOf = (uuid: string | null) => `cardea.draft.${uuid ?? 'new'}`;

function kept(uuid: string | null): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(uuid)) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * What somebody typed stays in the browser's tab until it is saved or thrown away: over a reload, another page, and the session's end.
 */
export function useDraft(contact: Contact | null) {
  const uuid = contact?.uuid ?? null;
  const [{ draft, isOld }, setState] = useState(() => {
    const old = kept(uuid);
    return old ? { draft: old, isOld: true } : { draft: draftOf(contact), isOld: false };
  });
  useEffect(() => {
    if (isEmpty(changesOf(draft))) sessionStorage.removeItem(keyOf(uuid));
    else sessionStorage.setItem(keyOf(uuid), JSON.stringify(draft));
  }, [draft, uuid]);
  const change = useCallback((fields: Partial<Draft['fields']>) => {
    setState(({ draft: before, isOld }) => ({ draft: { ...before, fields: { ...before.fields, ...fields } }, isOld }));
  }, []);
  const forget = useCallback(() => sessionStorage.removeItem(keyOf(uuid)), [uuid]);
  const startOver = useCallback(() => setState({ draft: draftOf(contact), isOld: false }), [contact]);
  return { draft, isOld, change, forget, startOver };
}
