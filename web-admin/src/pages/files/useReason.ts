import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const WHOLE = { ns: 'reasons', keySeparator: false, nsSeparator: false } as const;

/** Why a row can't be taken: the service says it in English, this tells it in the reader's language where it is known. */
export function useReason() {
  const { t, i18n } = useTranslation('reasons');
  return useCallback((text: string): string => (i18n.exists(text, WHOLE) ? t(text, WHOLE) : text), [t, i18n]);
}
