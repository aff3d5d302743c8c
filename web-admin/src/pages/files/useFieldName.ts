import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf, parseField } from './fields';

/** What a field is called; one that nobody translated is called as the service does. */
export function useFieldName() {
  const { t, i18n } = useTranslation('import');
  return useCallback(
    (text: string): string => {
      const { property, part, label } = parseField(text);
      const base = part === 'value' ? property : `${property}.${part}`;
      const known = (key: string) => i18n.exists(`import:field.of.${key}`);
      const own = known(`${base}_${label}`);
      const key = own ? `${base}_${label}` : base;
      const name = known(key) ? t(`field.of.${key}`) : base;
      const labels = (own ? '' : label)
        .split(',')
        .map((word) => (i18n.exists(`import:field.label.${word}`) ? t(`field.label.${word}`) : word))
        .filter(Boolean)
        .join(' ');
      const labelled = labels ? t('field.labelled', { field: name, label: labels }) : name;
      const number = numberOf(text);
      return number && number !== '1' ? t('field.numbered', { field: labelled, number }) : labelled;
    },
    [t, i18n],
  );
}
