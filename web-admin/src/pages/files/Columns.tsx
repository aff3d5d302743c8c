import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button';
import { Section } from '../../ui/Page';
import { distinct, meaning, OFFERED } from './fields';
import type { Edit, Facts, Import } from './imports';
import { Mappings } from './Mappings';
import { useFieldName } from './useFieldName';

type Column = Facts['columns'][number];

/** Which column becomes which field. Columns without a single value stand back. */
export function Columns({ now, onEdit }: { now: Import; onEdit: (edit: Edit) => void }) {
  const { t } = useTranslation('import');
  const [all, setAll] = useState(false);
  const columns = now.file?.columns ?? [];
  const changed = (index: number) => now.settings.fields?.[index] !== undefined;
  const empty = columns.filter((column, index) => column.samples.length === 0 && !changed(index)).length;
  const fields = columns.map((column) => column.field);
  return (
    <Section title={t('columns.title')} lead={t('columns.lead')} actions={<Mappings now={now} onEdit={onEdit} />}>
      <table className="table import-columns">
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) =>
            all || column.samples.length > 0 || changed(index) ? (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                key={index}
                column={column}
                index={index}
                changed={changed(index)}
                onChoose={(field) => onEdit({ fields: { [index]: field && distinct(field, index, fields) } })}
              />
            ) : null,
          )}
        </tbody>
      </table>
      {empty > 0 && (
        <Button variant="quiet" onPress={() => setAll(!all)}>
          {all ? t('columns.emptyHidden') : t('columns.emptyShown', { count: empty })}
        </Button>
      )}
    </Section>
  );
}

interface RowProps {
  column: Column;
  index: number;
  changed: boolean;
  /** null takes the choice back. */
  onChoose: (field: string | null) => void;
}

function Row({ column, index, changed, onChoose }: RowProps) {
  const { t } = useTranslation('import');
  const name = column.name || t('columns.unnamed', { number: index + 1 });
  return (
    <tr data-ignored={meaning(column.field) === 'ignored' || undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className="hint import-samples">
          {column.samples.length > 0
            ? column.samples.map((each) => each.replace(/\s+/g, ' ')).join(' · ')
            : t('columns.empty')}
        </span>
      </th>
      <td>
        <span className="import-field">
          <FieldSelect label={t('columns.becomesFor', { column: name })} field={column.field} onChoose={onChoose} />
          {changed && <IconButton label={t('columns.reset')} icon={RotateCcw} onPress={() => onChoose(null)} />}
        </span>
      </td>
    </tr>
  );
}

interface FieldSelectProps {
  label: string;
  field: string;
  onChoose: (field: string) => void;
}

/** The platform's own list: a hundred of them cost nothing, and phones show them well. */
function FieldSelect({ label, field, onChoose }: FieldSelectProps) {
  const { t } = useTranslation('import');
  const nameOf = useFieldName();
  const offered = OFFERED.some((group) => group.fields.includes(field));
  return (
    <select
      className="input"
      aria-label={label}
      value={field}
      onChange={(event) => onChoose(event.target.value)}
      data-custom={meaning(field) === 'custom' || undefined}
    >
      {!offered && (
        <optgroup label={t('field.group.current')}>
          <option value={field}>{nameOf(field)}</option>
        </optgroup>
      )}
      {OFFERED.map(({ group, fields }) => (
        <optgroup key={group} label={t(`field.group.${group}`)}>
          {fields.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
