import { useTranslation } from 'react-i18next';

/** A field in the reader's words; what has no word is told by its own name. */
export function FieldName({ field }: { field: string }) {
  const { t, i18n } = useTranslation('contacts');
  const key = `field.${field.replaceAll('.', '-')}`;
  const whole = `field.${field.split('.')[0]}`;
  return <>{i18n.exists(`contacts:${key}`) ? t(key) : i18n.exists(`contacts:${whole}`) ? t(whole) : field}</>;
}
