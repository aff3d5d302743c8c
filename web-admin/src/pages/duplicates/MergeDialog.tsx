import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../app/toasts';
import { useFieldWord } from '../../i18n/useFieldWord';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Failed, Loading } from '../../ui/Page';
import { labelShown } from '../contacts/labels';
import { editFor, type FieldName, type Row, rows, type Side } from './choose';
import { undoMerge, useComparison, useMerging } from './duplicates';

interface MergeDialogProps {
  into: string;
  from: string;
  onClose: () => void;
}

/** Both side by side; for each field that differs, what the one contact is to say. */
export function MergeDialog({ into, from, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['duplicates', 'common']);
  const problem = useSayProblem();
  const { data, error, refetch } = useComparison(into, from);
  const [chosen, setChosen] = useState<Partial<Record<FieldName, Side>>>({});
  const merge = useMerging();
  const label = useLabel();
  const run = () => {
    if (!data) return;
    const fields = editFor(data, chosen);
    merge.mutate(
      { into, from: [from], ...(Object.keys(fields).length > 0 && { fields }) },
      {
        onSuccess: (done) => {
          onClose();
          say(t('merged'), {
            action: { label: t('common:undo'), run: () => void undoMerge(done.merge).catch(problem) },
          });
        },
        onError: problem,
      },
    );
  };
  return (
    <Dialog
      title={t('compareTitle')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={run} isDisabled={!data || merge.isPending}>
            {t('merge')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('compareLead')}</p>
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : (
        <Comparison
          rows={rows(data, label)}
          names={[data.first.name.full, data.second.name.full]}
          chosen={chosen}
          onChoose={(field, side) => setChosen((before) => ({ ...before, [field]: side }))}
        />
      )}
    </Dialog>
  );
}

const DATES = ['birth', 'anniversary'];

/** What a label or a kind of date is called in the reader's language. */
function useLabel() {
  const { t } = useTranslation('contacts');
  return (text: string) => (DATES.includes(text) ? t(`date.${text}`) : labelShown(text, t));
}

interface ComparisonProps {
  rows: Row[];
  names: [string, string];
  chosen: Partial<Record<FieldName, Side>>;
  onChoose: (field: FieldName, side: Side) => void;
}

function Comparison({ rows: all, names, chosen, onChoose }: ComparisonProps) {
  const { t } = useTranslation('duplicates');
  const word = useFieldWord();
  return (
    <div className="table-scroll">
      <table className="table comparison">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <Head name={names[0]} side={t('first')} />
            <Head name={names[1]} side={t('second')} />
            <th scope="col">{t('keep')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((row) => {
            const side = chosen[row.field] ?? row.side;
            return (
              <tr key={row.field}>
                <th scope="row">{word(row.field)}</th>
                <Values texts={row.first} kept={side !== 'second'} />
                <Values texts={row.second} kept={side !== 'first'} />
                <td>
                  {row.differs ? (
                    <Choice row={row} side={side} onChoose={(next) => onChoose(row.field, next)} />
                  ) : (
                    <span className="hint">{t('same')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head({ name, side }: { name: string; side: string }) {
  return (
    <th scope="col">
      <span className="text comparison-name">{name}</span>
      {side}
    </th>
  );
}

function Values({ texts, kept }: { texts: string[]; kept: boolean }) {
  return (
    <td data-kept={kept || undefined}>
      {texts.map((text) => (
        <span key={text} className="text comparison-value">
          {text}
        </span>
      ))}
    </td>
  );
}

function Choice({ row, side, onChoose }: { row: Row; side: Side; onChoose: (side: Side) => void }) {
  const { t } = useTranslation('duplicates');
  const word = useFieldWord();
  const sides: Side[] = row.single ? ['first', 'second'] : ['both', 'first', 'second'];
  return (
    <Select
      label={t('keepOf', { field: word(row.field) })}
      hideLabel
      options={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
      value={side}
      onChange={onChoose}
    />
  );
}
