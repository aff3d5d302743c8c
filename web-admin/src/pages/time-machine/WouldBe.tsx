import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Button } from '../../ui/Button';
import { Notice, Section } from '../../ui/Page';
import type { Shown } from './machine';

const WAYS = ['returned', 'changed', 'removed', 'unchanged'] as const;

interface WouldBeProps {
  shown: Shown;
  busy: boolean;
  onGo: () => void;
}

/** The dry run: how many would come back, change or go, and who. */
export function WouldBe({ shown, busy, onGo }: WouldBeProps) {
  const { t } = useTranslation('time-machine');
  const format = useFormats();
  const total = shown.returned + shown.changed + shown.removed;
  return (
    <Section title={t('wouldBe', { moment: format.moment(shown.at) })}>
      <dl className="figures">
        {WAYS.map((way) => (
          <div key={way} data-way={way}>
            <dt>{t(`way.${way}`)}</dt>
            <dd>{format.number(shown[way])}</dd>
          </div>
        ))}
      </dl>
      {total === 0 ? (
        <Notice>{t('nothing')}</Notice>
      ) : (
        <>
          <ul className="machine-items">
            {shown.items.map((item) => (
              <li key={item.uuid}>
                <span className="clip">{item.name || t('nameless')}</span>
                <span className="tag" data-way={item.what}>
                  {t(`item.${item.what}`)}
                </span>
              </li>
            ))}
          </ul>
          {total > shown.items.length && <p className="hint">{t('more', { count: total - shown.items.length })}</p>}
          <div className="page-actions machine-go">
            <Button variant="primary" onPress={onGo} isDisabled={busy}>
              {t('go')}
            </Button>
          </div>
          <p className="hint">{t('safe')}</p>
        </>
      )}
    </Section>
  );
}
