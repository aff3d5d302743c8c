import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Failed, Loading, Section } from '../../ui/Page';
import { bytes, duration, type Hour, useHealth, useSyncs } from './operator';

const SyncCharts = lazy(() => import('./SyncCharts'));

export function HealthView() {
  const { t } = useTranslation('operator');
  const syncs = useSyncs();
  return (
    <>
      <Figures />
      <Section title={t('syncs.title')}>
        {syncs.error ? (
          <Failed error={syncs.error} retry={syncs.refetch} />
        ) : !syncs.data ? (
          <Loading />
        ) : (
          <>
            <Suspense fallback={<Loading />}>
              <SyncCharts hours={syncs.data} />
            </Suspense>
            <SyncTable hours={syncs.data} />
          </>
        )}
      </Section>
    </>
  );
}

function Figures() {
  const { t, i18n } = useTranslation('operator');
  const format = useFormats();
  const { data, error, refetch } = useHealth();
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Loading />;
  const { devices, database } = data;
  const figures = [
    ['accounts', format.number(data.accounts)],
    ['sessions', format.number(data.sessions)],
    ['inStep', format.number(devices.inStep)],
    ['behind', format.number(devices.behind)],
    ['silent', format.number(devices.silent + devices.never)],
    ['database', bytes(i18n.language, database.bytes)],
  ] as const;
  return (
    <Section>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`health.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint operator-versions">
        {t('health.versions', {
          version: data.version,
          time: duration(i18n.language, data.uptime),
          database: database.version,
          connections: format.number(database.connections),
        })}
      </p>
    </Section>
  );
}

/** What the charts show, for whoever does not see them. */
function SyncTable({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation('operator');
  const format = useFormats();
  const lag = (value: number | null) => (value === null ? '–' : t('syncs.ms', { n: format.number(value) }));
  return (
    <details className="operator-table">
      <summary>{t('syncs.table')}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {(['hour', 'uploads', 'downloads', 'changes', 'median', 'p95'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`syncs.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...hours].reverse().map((hour) => (
              <tr key={hour.hour}>
                <th scope="row">{format.moment(hour.hour)}</th>
                <td>{format.number(hour.uploads)}</td>
                <td>{format.number(hour.downloads)}</td>
                <td>{format.number(hour.changes)}</td>
                <td>{lag(hour.lagMedianMs)}</td>
                <td>{lag(hour.lagP95Ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
