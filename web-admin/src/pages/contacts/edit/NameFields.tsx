import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { type Editable, joined } from './draft';

const RARE = ['prefix', 'middle', 'suffix', 'phoneticSurname', 'phoneticGiven'] as const;

interface Props {
  fields: Editable;
  onChange: (fields: Partial<Editable>) => void;
}

/** The family name first where the person or the language has it so. */
export function NameFields({ fields, onChange }: Props) {
  const { t, i18n } = useTranslation('contacts');
  const me = useMe();
  const { name, nicknames } = fields;
  const used = RARE.some((part) => name[part] !== '') || name.full !== null || nicknames.length > 0;
  const [all, setAll] = useState(used);
  const familyFirst = me.nameOrder === 'family-first' || (me.nameOrder === 'auto' && i18n.language === 'zh-Hans');
  const usual = familyFirst ? (['surname', 'given'] as const) : (['given', 'surname'] as const);
  const field = (part: keyof Omit<Editable['name'], 'full'>, first = false) => (
    <Field
      key={part}
      label={t(`name.${part}`)}
      value={name[part]}
      onChange={(text) => onChange({ name: { ...name, [part]: text } })}
      autoFocus={first}
      autoComplete="off"
    />
  );
  return (
    <fieldset className="list-field">
      <legend className="visually-hidden">{t('name.title')}</legend>
      <div className="list-inputs">{usual.map((part, index) => field(part, index === 0))}</div>
      {all ? (
        <>
          <div className="list-inputs">{RARE.map((part) => field(part))}</div>
          <div className="list-inputs">
            <Field
              label={t('name.full')}
              value={name.full ?? ''}
              placeholder={joined(name, familyFirst)}
              hint={t('name.fullHint')}
              onChange={(text) => onChange({ name: { ...name, full: text === '' ? null : text } })}
              autoComplete="off"
            />
            <Field
              label={t('name.nicknames')}
              value={nicknames.join(', ')}
              onChange={(text) => onChange({ nicknames: text === '' ? [] : text.split(/[,，]\s?/) })}
              autoComplete="off"
            />
          </div>
        </>
      ) : (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t('name.more')}
        </Button>
      )}
    </fieldset>
  );
}
