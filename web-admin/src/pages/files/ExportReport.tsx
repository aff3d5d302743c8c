import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Loading } from '../../ui/Page';
import type { Report } from './exports';

/** What the file would hold, and what it would not. */
export function ExportReport({ told, nobody }: { told?: Report; nobody: boolean }) {
  const { t } = useTranslation('export');
  return (
    <aside className="card export-report" aria-label={t('report.title')}>
      <h2>{t('report.title')}</h2>
      {nobody ? <p className="hint">{t('report.nobody')}</p> : told ? <Told told={told} /> : <Loading />}
    </aside>
  );
}

function Told({ told }: { told: Report }) {
  const { t } = useTranslation('export');
  const format = useFormats();
  const what = useWhat();
  return (
    <>
      <p>
        {t('report.contacts', { count: told.contacts, n: format.number(told.contacts) })}
        {told.groups > 0 && `, ${t('report.groups', { count: told.groups, n: format.number(told.groups) })}`}
      </p>
      {told.left.length === 0 ? (
        <p className="export-complete">
          <CircleCheck size={18} aria-hidden />
          {t('report.complete')}
        </p>
      ) : (
        <>
          <h3>{t('report.left')}</h3>
          <ul className="export-left">
            {told.left.map((kind) => (
              <li key={kind.what}>
                <strong>{what(kind.what)}</strong> <span className="tag">{format.number(kind.contacts)}</span>
                <span className="hint text">
                  {format.list(kind.names)}
                  {kind.contacts > kind.names.length && kind.names.length > 0 && ' …'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A kind of thing that is left out, in words; -details and -too-long are said of what they belong to. */
function useWhat() {
  const { t, i18n } = useTranslation('export');
  return (kind: string): string => {
    const [, base = kind, how = ''] = /^(.*?)(-details|-too-long)?$/.exec(kind) ?? [];
    const name = i18n.exists(`export:what.${base}`) ? t(`what.${base}`) : base;
    return how === '-details'
      ? t('report.details', { what: name })
      : how === '-too-long'
        ? t('report.tooLong', { what: name })
        : name;
  };
}
