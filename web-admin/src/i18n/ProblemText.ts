import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Unreachable } from '../api/problem';

/** What went wrong and what to do about it, in the reader's words. */
export function useProblemText() {
  const { t, i18n } = useTranslation('problems');
  return useCallback(
    (error: unknown): string => {
      if (error instanceof Unreachable) return t('unreachable');
      if (!(error instanceof Problem)) return t('internal');
      return i18n.exists(`problems:${error.slug}`) ? t(error.slug, error.document) : t('internal');
    },
    [t, i18n],
  );
}
