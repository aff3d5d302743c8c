import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { Button } from '../../ui/Button';
import { Failed, Loading, Page, Progress, Section } from '../../ui/Page';
import { Draft } from './Draft';
import { type Import, useImport, useImportActions, useProgress } from './imports';
import { Refused, Result } from './Result';

/** One import, from its draft to its end. */
export function ImportOne() {
  const { id = '' } = useParams();
  const { t } = useTranslation('import');
  const { data, error, refetch } = useImport(id);
  useProgress(id, data?.state);
  if (error) {
    return (
      <Page title={t('title')}>
        <Failed error={error} retry={refetch} />
      </Page>
    );
  }
  return data ? <Stage now={data} /> : <Loading />;
}

function Stage({ now }: { now: Import }) {
  switch (now.state) {
    case 'draft':
      return <Draft now={now} />;
    case 'refused':
      return <Refused now={now} />;
    case 'done':
    case 'stopped':
    case 'undone':
      return <Result now={now} />;
    default:
      return <Running now={now} />;
  }
}

function Running({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const { discard } = useImportActions(now.import);
  const title = {
    reading: t('drop.reading', { name: now.name }),
    undoing: t('progress.undoing', { name: now.name }),
  }[now.state as string];
  return (
    <Page title={title ?? t('progress.title', { name: now.name })}>
      <Section>
        {now.state === 'reading' ? (
          <Loading />
        ) : (
          <Progress
            label={t('progress.done', { done: now.progress.done, total: now.progress.total })}
            done={now.progress.done}
            total={now.progress.total}
          />
        )}
        <p className="hint">{t('progress.leave')}</p>
        {now.state === 'importing' && (
          <Button onPress={() => discard.mutate()} isDisabled={discard.isPending}>
            {t('progress.stop')}
          </Button>
        )}
      </Section>
    </Page>
  );
}
