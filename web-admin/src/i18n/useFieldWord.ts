import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a contact's field is called, by the view's name for it or by its property in the card. */
export function useFieldWord() {
  const { t, i18n } = useTranslation('properties');
  return useCallback(
    (field: string): string =>
      i18n.exists(`properties:${field}`, { keySeparator: false }) ? t(field, { keySeparator: false }) : field,
    [t, i18n],
  );
}
