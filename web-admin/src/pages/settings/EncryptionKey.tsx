import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Progress, Section } from '../../ui/Page';
import { useKeyRotation } from './account';

export function EncryptionKey() {
  const { t } = useTranslation('settings');
  const { progress, begin } = useKeyRotation();
  const problem = useSayProblem();
  const { rotating = false, left = 0 } = progress.data ?? {};
  const most = useRef(0);
  most.current = rotating ? Math.max(most.current, left) : 0;
  // A page that is opened when the last row is sealed knows of no rows.
  const total = Math.max(most.current, 1);
  return (
    <Section title={t('key.title')} lead={t('key.lead')}>
      {rotating ? (
        <Progress label={t('key.running')} done={total - left} total={total} />
      ) : (
        <Button
          onPress={() => begin.mutate(undefined, { onError: problem })}
          isDisabled={begin.isPending || !progress.data}
        >
          {t('key.do')}
        </Button>
      )}
      {begin.isSuccess && !rotating && <p className="hint">{t('key.done')}</p>}
    </Section>
  );
}
