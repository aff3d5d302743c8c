import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Page';
import { errorsUrl, type Import } from './imports';
import { useReason } from './useReason';

/** Rows nobody can be made of; they can be had back as a file. */
export function BadRows({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const reason = useReason();
  const rows = now.bad ?? [];
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('bad.title')}
      lead={t('bad.lead')}
      actions={
        <a className="button plain" href={errorsUrl(now.import)} download>
          <Download size={18} aria-hidden />
          {t('result.errors')}
        </a>
      }
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('bad.row')}</th>
            <th scope="col">{t('bad.reason')}</th>
            <th scope="col">{t('bad.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item}>
              <td>{row.row}</td>
              <td>{reason(row.reason)}</td>
              <td className="import-cells">
                <bdi>{row.cells.filter(Boolean).join(' · ')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
