import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { BadRows } from './BadRows';
import { Columns } from './Columns';
import { Counts } from './Counts';
import { type Import, useImportActions } from './imports';
import { Policies } from './Policies';
import { Preview } from './Preview';
import { ReadAs } from './ReadAs';
import { Unsure } from './Unsure';
import { Warnings } from './Warnings';

/** What would happen, and every choice there is. Nothing is written yet. */
export function Draft({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const problem = useProblemText();
  const { choose, commit, discard } = useImportActions(now.import);
  const [, go] = useLocation();
  const edit = (change: Parameters<typeof choose.mutate>[0]) =>
    choose.mutate(change, { onError: (error) => say(problem(error), { tone: 'error' }) });
  const giveUp = () =>
    discard.mutate(undefined, {
      onSuccess: () => {
        say(t('commit.discarded', { name: now.name }));
        go('/files');
      },
    });
  const table = now.file !== undefined && now.file.columns.length > 0;
  return (
    <Page title={now.name} lead={<Facts now={now} />}>
      <Counts now={now} busy={choose.isPending} />
      <Unsure now={now} onEdit={edit} />
      {table && <ReadAs now={now} onEdit={edit} />}
      <div className={table ? 'import-side-by-side' : undefined}>
        {table && <Columns now={now} onEdit={edit} />}
        <Preview now={now} busy={choose.isPending} />
      </div>
      <Policies now={now} onEdit={edit} />
      <BadRows now={now} />
      <Warnings now={now} />
      <Commit
        now={now}
        busy={choose.isPending || commit.isPending}
        onCommit={() => commit.mutate(undefined, { onError: (error) => say(problem(error), { tone: 'error' }) })}
        onDiscard={giveUp}
      />
    </Page>
  );
}

function Facts({ now }: { now: Import }) {
  const { t, i18n } = useTranslation('import');
  const format = useFormats();
  if (!now.file) return null;
  const { kind, dialect, charset } = now.file;
  const words = [
    i18n.exists(`import:file.kind.${kind}`) ? t(`file.kind.${kind}`) : kind,
    dialect && (i18n.exists(`import:dialect.${dialect}`) ? t(`dialect.${dialect}`) : dialect),
    charset,
    t('counts.persons', { count: now.counts?.persons ?? 0, n: format.number(now.counts?.persons ?? 0) }),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
}

interface CommitProps {
  now: Import;
  busy: boolean;
  onCommit: () => void;
  onDiscard: () => void;
}

function Commit({ now, busy, onCommit, onDiscard }: CommitProps) {
  const { t } = useTranslation('import');
  const { added, changed, left } = now.effect ?? { added: 0, changed: 0, left: 0 };
  const count = added + changed;
  return (
    <footer className="import-commit">
      <p role="status">{busy ? t('counts.counting') : t('counts.effect', { added, changed, left })}</p>
      <div className="page-actions">
        <Button onPress={onDiscard}>{t('commit.discard')}</Button>
        <Button variant="primary" onPress={onCommit} isDisabled={busy || count === 0}>
          {count === 0 ? t('commit.nothing') : t('commit.do', { count })}
        </Button>
      </div>
    </footer>
  );
}
