import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../api/contacts';
import { Select } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { labelMeant, labelShown } from '../labels';
import { LabelField } from './LabelField';

const numberIn = (text: string, most: number): number | null => {
  const number = Number.parseInt(text.replace(/\D/g, ''), 10);
  return Number.isNaN(number) ? null : Math.min(number, most);
};

/** A date of which the year, or the day, may stay open. */
export function DateFields({ day, onChange }: { day: Day; onChange: (change: Partial<Day>) => void }) {
  const { t, i18n } = useTranslation('contacts');
  const months = useMemo(() => monthsOf(i18n.language, t('noMonth')), [i18n.language, t]);
  if (day.text) return <Field label={t(`date.${day.kind}`)} value={day.text} onChange={(text) => onChange({ text })} />;
  return (
    <>
      <KindOfDate kind={day.kind} onChange={(kind) => onChange({ kind })} />
      <Field
        label={t('year')}
        inputMode="numeric"
        value={day.year === null ? '' : String(day.year)}
        onChange={(text) => onChange({ year: numberIn(text, 9999) })}
      />
      <Select
        label={t('month')}
        options={months}
        value={String(day.month ?? 0)}
        onChange={(month) => onChange({ month: Number(month) || null })}
      />
      <Field
        label={t('day')}
        inputMode="numeric"
        value={day.day === null ? '' : String(day.day)}
        onChange={(text) => onChange({ day: numberIn(text, 31) || null })}
      />
      {day.kind === 'other' && (
        <LabelField value={labelShown(day.label, t)} onChange={(text) => onChange({ label: labelMeant(text, t) })} />
      )}
    </>
  );
}

function monthsOf(language: string, none: string) {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index, 1)));
  return [none, ...names].map((label, index) => ({ id: String(index), label }));
}

function KindOfDate({ kind, onChange }: { kind: Day['kind']; onChange: (kind: Day['kind']) => void }) {
  const { t } = useTranslation('contacts');
  const kinds = ['birth', 'anniversary', 'other'] as const;
  return (
    <Select
      label={t('dateKind')}
      value={kind}
      onChange={onChange}
      options={kinds.map((id) => ({ id, label: t(`date.${id}`) }))}
    />
  );
}
