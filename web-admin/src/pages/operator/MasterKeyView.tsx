import { useTranslation } from 'react-i18next';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { ask } from '../../ui/Dialog';
import { Failed, Loading, Notice, Progress, Section } from '../../ui/Page';
import { type MasterKey, useMasterKey } from './operator';

export function MasterKeyView() {
  const { t } = useTranslation('operator');
  const { key, rotate } = useMasterKey();
  const problem = useSayProblem();
  if (key.error) return <Failed error={key.error} retry={key.refetch} />;
  if (!key.data) return <Loading />;
  const begin = async () => {
    const question = { title: t('key.ask'), text: t('key.askText'), yes: t('key.rotate') };
    if (await ask(question)) rotate.mutate(undefined, { onError: problem });
  };
  const inFile = key.data.source === 'key-file';
  return (
    <Section lead={t('key.lead')}>
      <dl className="operator-key-facts">
        <dt>{t('key.source')}</dt>
        <dd>{t(`key.sources.${key.data.source}`)}</dd>
        <dt>{t('key.id')}</dt>
        <dd>
          <code>{key.data.id}</code>
        </dd>
      </dl>
      <Stand of={key.data} />
      {inFile ? (
        <Button onPress={begin} isDisabled={rotate.isPending || key.data.running}>
          {t('key.rotate')}
        </Button>
      ) : (
        <Notice>{t('key.elsewhere')}</Notice>
      )}
    </Section>
  );
}

function Stand({ of: { total, rewrapped, running, former } }: { of: MasterKey }) {
  const { t } = useTranslation('operator');
  if (running || rewrapped < total) {
    return <Progress label={t('key.running', { done: rewrapped, total })} done={rewrapped} total={total} />;
  }
  return (
    <p className="operator-stand">
      {t('key.all', { count: total })} {former > 0 && t('key.former', { count: former })}
    </p>
  );
}
