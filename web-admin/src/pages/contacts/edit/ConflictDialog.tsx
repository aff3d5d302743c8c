import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditConflict } from '../../../api/contacts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { FieldName } from '../FieldName';

export type Side = 'yours' | 'theirs';

interface Props {
  conflicts: readonly EditConflict[];
  onResolve: (sides: Record<string, Side>) => void;
  onClose: () => void;
}

/** Somebody changed the same meanwhile: both are shown, one is chosen for each field. */
export function ConflictDialog({ conflicts, onResolve, onClose }: Props) {
  const { t } = useTranslation('contacts');
  const [sides, setSides] = useState<Record<string, Side>>(() =>
    Object.fromEntries(conflicts.map(({ field }) => [field, 'yours' as const])),
  );
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      mustAnswer
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>{t('conflict.back')}</Button>
          <Button variant="primary" onPress={() => onResolve(sides)}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('conflict.text')}</p>
        {conflicts.map((conflict) => (
          <OneField
            key={conflict.field}
            conflict={conflict}
            side={sides[conflict.field] ?? 'yours'}
            onChoose={(side) => setSides({ ...sides, [conflict.field]: side })}
          />
        ))}
      </div>
    </Dialog>
  );
}

function OneField({
  conflict,
  side,
  onChoose,
}: {
  conflict: EditConflict;
  side: Side;
  onChoose: (side: Side) => void;
}) {
  const { t } = useTranslation('contacts');
  return (
    <fieldset className="sides">
      <legend>
        <FieldName field={conflict.field} />
      </legend>
      {(['yours', 'theirs'] as const).map((name) => (
        <label key={name} className="side-choice" data-chosen={side === name || undefined}>
          <span className="row">
            <input type="radio" name={conflict.field} checked={side === name} onChange={() => onChoose(name)} />
            <strong>{t(`conflict.${name}`)}</strong>
          </span>
          {conflict[name].length === 0 ? (
            <span className="hint">{t('conflict.nothing')}</span>
          ) : (
            conflict[name].map((text) => (
              <span key={text} className="text" data-new={!conflict.base.includes(text) || undefined}>
                {text.slice(0, 1000)}
              </span>
            ))
          )}
        </label>
      ))}
      <p className="hint text">
        {t('conflict.before')} {conflict.base.join(' · ').slice(0, 500) || t('conflict.nothing')}
      </p>
    </fieldset>
  );
}
