import { CircleCheck, Download, FileWarning, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useProblemText } from '../../i18n/ProblemText';
import { Button, LinkButton } from '../../ui/Button';
import { Empty, Notice, Page, Section } from '../../ui/Page';
import { errorsUrl, type Import, useImportActions } from './imports';
import { useReason } from './useReason';

/** What an import did, and the way back. */
export function Result({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const problem = useProblemText();
  const { undo } = useImportActions(now.import);
  const undone = now.state === 'undone';
  return (
    <Page title={now.name}>
      <Section>
        <div className="import-result">
          {undone ? <RotateCcw size={40} aria-hidden /> : <CircleCheck size={40} aria-hidden />}
          <h2>{t(`result.${now.state as 'done' | 'stopped' | 'undone'}`)}</h2>
          {!undone && <Figures now={now} />}
          <div className="page-actions">
            <LinkButton href="/contacts" variant="primary">
              {t('result.see')}
            </LinkButton>
            <LinkButton href="/files">{t('result.another')}</LinkButton>
            {!undone && (
              <Button
                icon={Undo2}
                isDisabled={undo.isPending}
                onPress={() => undo.mutate(undefined, { onError: (error) => say(problem(error), { tone: 'error' }) })}
              >
                {t('result.undo')}
              </Button>
            )}
            {undone && <Forget now={now} />}
          </div>
          {!undone && <p className="hint">{t('result.undoHint')}</p>}
        </div>
      </Section>
      <Kept now={now} />
      <Rejected now={now} />
    </Page>
  );
}

function Figures({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const format = useFormats();
  const { result } = now;
  if (!result) return null;
  const kinds = (['added', 'changed', 'unchanged', 'groups', 'rejected'] as const).filter(
    (kind) => result[kind] > 0 || kind === 'added',
  );
  return (
    <dl className="import-figures">
      {kinds.map((kind) => (
        <div key={kind}>
          <dd>{format.number(result[kind])}</dd>
          <dt>{t(`result.${kind}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Forget({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const { discard } = useImportActions(now.import);
  const [, go] = useLocation();
  return (
    <Button onPress={() => discard.mutate(undefined, { onSuccess: () => go('/files') })}>{t('result.forget')}</Button>
  );
}

function Kept({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  if (!now.kept?.length) return null;
  return (
    <Section title={t('result.kept')}>
      <ul className="plain-list">
        {now.kept.map((each) => (
          <li key={each.uuid} className="row-between">
            <bdi>{each.name}</bdi>
            <span className="hint">{t(`result.why.${each.why}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rejected({ now }: { now: Import }) {
  const { t } = useTranslation('import');
  const reason = useReason();
  const bad = (now.bad?.length ?? 0) + (now.rejected?.length ?? 0);
  if (bad === 0) return null;
  return (
    <Section
      title={t('result.rejectedTitle')}
      lead={t('result.errorsHint')}
      actions={
        <a className="button plain" href={errorsUrl(now.import)} download>
          <Download size={18} aria-hidden />
          {t('result.errors')}
        </a>
      }
    >
      <ul className="plain-list">
        {[...(now.bad ?? []), ...(now.rejected ?? [])].map((each) => (
          <li key={`${each.item}-${each.row}`} className="row-between">
            <span>{t('preview.row', { row: each.row })}</span>
            <span className="hint">{reason(each.reason)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A file nothing can be made of, why, and what to do. */
export function Refused({ now }: { now: Import }) {
  const { t, i18n } = useTranslation('import');
  const code = now.problem?.code ?? '';
  return (
    <Page title={now.name}>
      <Empty
        icon={FileWarning}
        title={t('refused.title')}
        action={
          <LinkButton href="/files" variant="primary">
            {t('refused.again')}
          </LinkButton>
        }
      >
        {i18n.exists(`import:refused.${code}`) ? t(`refused.${code}`) : now.problem?.detail}
      </Empty>
      <Notice>{t('refused.advice')}</Notice>
    </Page>
  );
}
