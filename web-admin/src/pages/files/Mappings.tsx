import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../app/toasts';
import { useProblemText } from '../../i18n/ProblemText';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { type Edit, type Import, useMappings } from './imports';

interface MappingsProps {
  now: Import;
  onEdit: (edit: Edit) => void;
}

/** Choices of columns that are kept under a name. */
export function Mappings({ now, onEdit }: MappingsProps) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t('mappings.title')}
      </Button>
      <Dialog title={t('mappings.title')} isOpen={open} onClose={() => setOpen(false)}>
        <p className="hint">{t('mappings.lead')}</p>
        <SaveThis now={now} onSaved={() => setOpen(false)} />
        <Saved
          onUse={(mapping) => {
            onEdit({ mapping });
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}

function SaveThis({ now, onSaved }: { now: Import; onSaved: () => void }) {
  const { t } = useTranslation('import');
  const problem = useProblemText();
  const { save } = useMappings();
  const [name, setName] = useState('');
  const keep = () =>
    save.mutate(mappingOf(name.trim(), now), {
      onSuccess: () => {
        say(t('mappings.saved', { name: name.trim() }));
        onSaved();
      },
    });
  return (
    <form
      className="import-mapping-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field
        label={t('mappings.name')}
        value={name}
        onChange={setName}
        placeholder={t('mappings.placeholder')}
        error={save.error && problem(save.error)}
        maxLength={200}
        autoFocus
      />
      <Button type="submit" variant="primary" isDisabled={!name.trim() || save.isPending}>
        {t('mappings.save')}
      </Button>
    </form>
  );
}

function Saved({ onUse }: { onUse: (mapping: string) => void }) {
  const { t } = useTranslation('import');
  const { list, forget } = useMappings();
  return (
    <ul className="plain-list">
      {list.data?.map((each) => (
        <li key={each.mapping} className="row-between">
          <span className="text">{each.name}</span>
          <span className="row">
            <Button aria-label={t('mappings.use', { name: each.name })} onPress={() => onUse(each.mapping)}>
              {t('mappings.apply')}
            </Button>
            <IconButton
              label={t('mappings.delete', { name: each.name })}
              icon={Trash2}
              onPress={() => forget.mutate(each.mapping)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function mappingOf(name: string, now: Import) {
  const named = now.file?.columns.filter((column) => column.name) ?? [];
  return {
    name,
    columns: Object.fromEntries(named.map((column) => [column.name, column.field])),
    charset: now.settings.charset,
    separator: now.settings.separator,
  };
}
