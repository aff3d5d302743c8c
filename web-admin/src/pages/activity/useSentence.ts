import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { type Happening, parts } from './happenings';

/** A line in words; a kind that this page does not know yet is named as the service does. */
export function useSentence() {
  const { t, i18n } = useTranslation('activity');
  const format = useFormats();
  return useCallback(
    ({ kind, count, details }: Happening): string => {
      if (kind === 'contacts-changed') {
        const said = parts(details).map(([part, many]) => t(`part.${part}`, { count: many }));
        return said.length > 0 ? format.list(said) : t('kind.contacts-changed');
      }
      const known = i18n.exists(`activity:kind.${kind}`, { count });
      return known ? t(`kind.${kind}`, { count, ...details }) : kind;
    },
    [t, i18n, format],
  );
}
