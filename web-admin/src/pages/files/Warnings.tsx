import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Page';
import type { Import } from './imports';

/** What was set right, guessed or kept elsewhere, by kind. */
export function Warnings({ now }: { now: Import }) {
  const { t, i18n } = useTranslation('import');
  const kinds = Object.entries(now.warnings?.counts ?? {});
  if (kinds.length === 0) return null;
  return (
    <Section title={t('warnings.title')} lead={t('warnings.lead')}>
      {kinds.map(([code, count]) => {
        // What a known kind's remarks say, its heading says already, and in the reader's language.
        const known = i18n.exists(`import:warnings.${code}`);
        const first = now.warnings?.first.filter((each) => each.code === code) ?? [];
        return (
          <details key={code} className="import-warning">
            <summary>
              {t(known ? `warnings.${code}` : 'warnings.other')}
              <span className="tag warning">{count}</span>
            </summary>
            <ul>
              {first.map((each, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no identity, and never move
                <li key={index}>
                  <span className="hint">{each.column ? t('warnings.where', each) : t('warnings.whereRow', each)}</span>{' '}
                  {!known && each.detail}
                </li>
              ))}
            </ul>
            {count > first.length && <p className="hint">{t('warnings.more', { count: count - first.length })}</p>}
          </details>
        );
      })}
    </Section>
  );
}
