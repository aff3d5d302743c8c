import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Page';
import { type Merge, undoMerge, useMerges } from './duplicates';

const SHOWN = 20;

/** What was merged, and the way back. */
export function Merges() {
  const { t } = useTranslation('duplicates');
  const { data } = useMerges();
  if (!data?.length) return null;
  return (
    <Section title={t('merges')} lead={t('mergesLead')}>
      <ul className="pair-list">
        {data.slice(0, SHOWN).map((merge) => (
          <One key={merge.merge} merge={merge} />
        ))}
      </ul>
    </Section>
  );
}

function One({ merge }: { merge: Merge }) {
  const { t } = useTranslation('duplicates');
  const format = useFormats();
  const problem = useSayProblem();
  const undo = useMutation({
    mutationFn: () => undoMerge(merge.merge),
    onSuccess: () => void say(t('undone', { name: merge.name })),
    onError: problem,
  });
  const names = merge.from.map((each) => each.name || t('nameless'));
  return (
    <li>
      <span className="pair-text">
        <Link href={`/contacts/${merge.into}`} className="text">
          {merge.name || t('nameless')}
        </Link>
        <span className="hint text">
          {t('mergedFrom', { names: format.list(names) })} · {format.ago(merge.at)}
        </span>
      </span>
      {merge.undone ? (
        <span className="tag">{t('isUndone')}</span>
      ) : (
        <Button
          onPress={() => undo.mutate()}
          isDisabled={undo.isPending}
          aria-label={t('undoOf', { name: merge.name || t('nameless') })}
        >
          {t('undo')}
        </Button>
      )}
    </li>
  );
}
