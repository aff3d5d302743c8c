import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';

interface Props {
  title: string;
  name: string;
  onClose: () => void;
  onName: (name: string) => void;
}

const LONGEST = 500;

export function NameDialog({ title, name, onClose, onName }: Props) {
  const { t } = useTranslation('groups');
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (!wanted) return;
    onClose();
    if (wanted !== name) onName(wanted);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Field
          label={t('name')}
          value={text}
          onChange={setText}
          autoFocus
          isRequired
          maxLength={LONGEST}
          autoComplete="off"
        />
        <div className="row">
          <Button type="submit" variant="primary" isDisabled={!text.trim()}>
            {t('common:save')}
          </Button>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
