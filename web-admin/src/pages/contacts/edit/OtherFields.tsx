import { Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Other } from '../../../api/contacts';
import { IconButton } from '../../../ui/Button';

/** What the page has no field for is kept as it is; it can only be taken away. */
export function OtherFields({ items, onChange }: { items: readonly Other[]; onChange: (items: Other[]) => void }) {
  const { t } = useTranslation('contacts');
  if (items.length === 0) return null;
  return (
    <fieldset className="list-field">
      <legend>{t('other')}</legend>
      <p className="hint">{t('otherHint')}</p>
      {items.map((item) => (
        <div key={item.id} className="list-item">
          <span className="other-item text">
            <strong>{item.property}</strong> {item.value.slice(0, 500) || t('bytes')}
          </span>
          <IconButton
            label={t('remove', { what: item.property })}
            icon={Minus}
            onPress={() => onChange(items.filter((other) => other !== item))}
          />
        </div>
      ))}
    </fieldset>
  );
}
