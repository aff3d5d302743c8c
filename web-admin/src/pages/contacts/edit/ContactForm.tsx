import { useTranslation } from 'react-i18next';
import type { Day } from '../../../api/contacts';
import { Checkbox } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { labelMeant, labelShown } from '../labels';
import { AddressFields } from './AddressFields';
import { DateFields } from './DateFields';
import type { Editable } from './draft';
import { LabelField, LabelWords } from './LabelField';
import { ListField } from './ListField';
import { NameFields } from './NameFields';
import { OtherFields } from './OtherFields';

interface Props {
  fields: Editable;
  onChange: (fields: Partial<Editable>) => void;
}

const NO_ADDRESS = {
  label: 'home',
  pref: false,
  poBox: '',
  extended: '',
  street: '',
  locality: '',
  region: '',
  postcode: '',
  country: '',
};
const NO_DAY: Omit<Day, 'id'> = { kind: 'birth', label: '', year: null, month: null, day: null, text: null };

/** Every field a contact can have; those that are used most are there, the others wait for their button. */
export function ContactForm({ fields, onChange }: Props) {
  const { t } = useTranslation('contacts');
  const label = (text: string) => labelShown(text, t);
  const meant = (text: string) => labelMeant(text, t);
  return (
    <div className="form">
      <LabelWords />
      <NameFields fields={fields} onChange={onChange} />
      <ListField
        title={t('organizations')}
        add={t('add.organization')}
        items={fields.organizations}
        fresh={{ name: '', units: [] }}
        onChange={(organizations) => onChange({ organizations })}
      >
        {(item, edit) => (
          <>
            <Field label={t('company')} value={item.name} onChange={(name) => edit({ name })} />
            <Field
              label={t('department')}
              value={item.units.join(', ')}
              onChange={(text) => edit({ units: text === '' ? [] : text.split(/,\s?/) })}
            />
          </>
        )}
      </ListField>
      <ListField
        title={t('titles')}
        add={t('add.title')}
        items={fields.titles}
        fresh={{ name: '' }}
        onChange={(titles) => onChange({ titles })}
      >
        {(item, edit) => <Field label={t('jobTitle')} value={item.name} onChange={(name) => edit({ name })} />}
      </ListField>
      <ListField
        title={t('roles')}
        add={t('add.role')}
        items={fields.roles}
        fresh={{ name: '' }}
        onChange={(roles) => onChange({ roles })}
      >
        {(item, edit) => <Field label={t('role')} value={item.name} onChange={(name) => edit({ name })} />}
      </ListField>
      <ListField
        title={t('phones')}
        add={t('add.phone')}
        items={fields.phones}
        fresh={{ number: '', label: 'mobile', pref: false }}
        onChange={(phones) => onChange({ phones })}
      >
        {(item, edit) => (
          <>
            <Field label={t('phone')} type="tel" value={item.number} onChange={(number) => edit({ number })} />
            <LabelField value={label(item.label)} onChange={(text) => edit({ label: meant(text) })} />
            <Preferred isSelected={item.pref} onChange={(pref) => edit({ pref })} />
          </>
        )}
      </ListField>
      <ListField
        title={t('emails')}
        add={t('add.email')}
        items={fields.emails}
        fresh={{ address: '', label: 'home', pref: false }}
        onChange={(emails) => onChange({ emails })}
      >
        {(item, edit) => (
          <>
            <Field
              label={t('email')}
              inputMode="email"
              value={item.address}
              onChange={(address) => edit({ address })}
            />
            <LabelField value={label(item.label)} onChange={(text) => edit({ label: meant(text) })} />
            <Preferred isSelected={item.pref} onChange={(pref) => edit({ pref })} />
          </>
        )}
      </ListField>
      <ListField
        title={t('addresses')}
        add={t('add.address')}
        items={fields.addresses}
        fresh={NO_ADDRESS}
        onChange={(addresses) => onChange({ addresses })}
      >
        {(item, edit) => <AddressFields address={item} onChange={edit} />}
      </ListField>
      <ListField
        title={t('dates')}
        add={t('add.date')}
        items={fields.dates}
        fresh={NO_DAY}
        onChange={(dates) => onChange({ dates })}
      >
        {(item, edit) => <DateFields day={item} onChange={edit} />}
      </ListField>
      <ListField
        title={t('links')}
        add={t('add.link')}
        items={fields.links}
        fresh={{ uri: '', label: '' }}
        onChange={(links) => onChange({ links })}
      >
        {(item, edit) => (
          <>
            <Field label={t('link')} inputMode="url" value={item.uri} onChange={(uri) => edit({ uri })} />
            <LabelField value={label(item.label)} onChange={(text) => edit({ label: meant(text) })} />
          </>
        )}
      </ListField>
      <ListField
        title={t('services')}
        add={t('add.service')}
        items={fields.services}
        fresh={{ service: 'WeChat', user: '', label: '' }}
        onChange={(services) => onChange({ services })}
      >
        {(item, edit) => (
          <>
            <Field label={t('serviceUser')} value={item.user} onChange={(user) => edit({ user })} />
            <Field label={t('service')} value={item.service} onChange={(service) => edit({ service })} />
          </>
        )}
      </ListField>
      <ListField
        title={t('related')}
        add={t('add.related')}
        items={fields.related}
        fresh={{ name: '', label: '' }}
        onChange={(related) => onChange({ related })}
      >
        {(item, edit) => (
          <>
            <Field label={t('relatedName')} value={item.name} onChange={(name) => edit({ name })} />
            <Field label={t('relation')} value={item.label} onChange={(text) => edit({ label: text })} />
          </>
        )}
      </ListField>
      <ListField
        title={t('notes')}
        add={t('add.note')}
        items={fields.notes}
        fresh={{ note: '' }}
        onChange={(notes) => onChange({ notes })}
      >
        {(item, edit) => <Field label={t('note')} lines={4} value={item.note} onChange={(note) => edit({ note })} />}
      </ListField>
      <OtherFields items={fields.other} onChange={(other) => onChange({ other })} />
    </div>
  );
}

function Preferred({ isSelected, onChange }: { isSelected: boolean; onChange: (preferred: boolean) => void }) {
  const { t } = useTranslation('contacts');
  return (
    <Checkbox isSelected={isSelected} onChange={onChange}>
      {t('preferredOne')}
    </Checkbox>
  );
}
