import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/Field';
import { KNOWN_LABELS, labelShown } from '../labels';

const WORDS = 'label-words';

/** Free text, with the words that most address books know at hand. */
export function LabelField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('contacts');
  return <Field label={t('labelTitle')} value={value} onChange={onChange} autoComplete="off" input={{ list: WORDS }} />;
}

export function LabelWords() {
  const { t } = useTranslation('contacts');
  return (
    <datalist id={WORDS}>
      {KNOWN_LABELS.map((label) => (
        <option key={label} value={labelShown(label, t)} />
      ))}
    </datalist>
  );
}
