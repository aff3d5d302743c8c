import { useTranslation } from 'react-i18next';
import type { Address } from '../../../api/contacts';
import { Field } from '../../../ui/Field';
import { labelMeant, labelShown } from '../labels';
import { LabelField } from './LabelField';

const PARTS = ['street', 'postcode', 'locality', 'region', 'country'] as const;
const RARE = ['extended', 'poBox'] as const;

export function AddressFields({
  address,
  onChange,
}: {
  address: Address;
  onChange: (change: Partial<Address>) => void;
}) {
  const { t } = useTranslation('contacts');
  const parts = [...PARTS, ...RARE.filter((part) => address[part] !== '')];
  return (
    <>
      {parts.map((part) => (
        <Field
          key={part}
          label={t(`address.${part}`)}
          lines={part === 'street' && address.street.includes('\n') ? 2 : undefined}
          value={address[part]}
          onChange={(text) => onChange({ [part]: text })}
          autoComplete="off"
        />
      ))}
      <LabelField value={labelShown(address.label, t)} onChange={(text) => onChange({ label: labelMeant(text, t) })} />
    </>
  );
}
