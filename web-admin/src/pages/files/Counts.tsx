import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Section } from '../../ui/Page';
import type { Import } from './imports';

const KINDS = ['new', 'changes', 'same', 'unsure', 'bad'] as const;

/** The dry run in figures. */
export function Counts({ now, busy }: { now: Import; busy: boolean }) {
  const { t } = useTranslation('import');
  const format = useFormats();
  const { counts } = now;
  if (!counts) return null;
  return (
    <Section title={t('counts.title')}>
      <div className="import-counts" data-busy={busy || undefined}>
        <div className="import-bar" aria-hidden>
          {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
            <span key={kind} data-kind={kind} style={{ flexGrow: counts[kind] }} />
          ))}
        </div>
        <dl>
          {KINDS.map((kind) => (
            <div key={kind} data-kind={kind} data-none={counts[kind] === 0 || undefined}>
              <dt>{t(`counts.${kind}`)}</dt>
              <dd>{format.number(counts[kind])}</dd>
            </div>
          ))}
        </dl>
        {counts.groups > 0 && <p className="hint">{t('counts.groups', { count: counts.groups })}</p>}
      </div>
    </Section>
  );
}
