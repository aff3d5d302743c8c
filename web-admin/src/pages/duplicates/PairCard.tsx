import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type ContactRow, photoOf } from '../../api/contacts';
import { say } from '../../app/toasts';
import { useSayProblem } from '../../lib/useSayProblem';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { type Pair, suggestAgain, useDismissing } from './duplicates';
import { MergeDialog } from './MergeDialog';

export function PairCard({ pair }: { pair: Pair }) {
  const { t } = useTranslation(['duplicates', 'common']);
  const [comparing, setComparing] = useState(false);
  const dismiss = useDismissing();
  const problem = useSayProblem();
  const [first, second] = pair.contacts;
  const notTheSame = () =>
    dismiss.mutate([first.uuid, second.uuid], {
      onSuccess: () =>
        void say(t('dismissed'), { action: { label: t('common:undo'), run: () => void suggestAgain(pair.pair) } }),
      onError: problem,
    });
  return (
    <li className="card pair">
      <header className="row">
        {pair.reasons.map((reason) => (
          <span key={reason} className="tag accent">
            {t(`reason.${reason}`)}
          </span>
        ))}
        <span className="hint">{t('score', { score: pair.score })}</span>
      </header>
      <div className="pair-people">
        <Person row={first} />
        <Person row={second} />
      </div>
      <footer className="page-actions">
        <Button variant="primary" onPress={() => setComparing(true)}>
          {t('compare')}
        </Button>
        <Button onPress={notTheSame} isDisabled={dismiss.isPending}>
          {t('notTheSame')}
        </Button>
      </footer>
      {comparing && <MergeDialog into={first.uuid} from={second.uuid} onClose={() => setComparing(false)} />}
    </li>
  );
}

function Person({ row }: { row: ContactRow }) {
  const { t } = useTranslation('duplicates');
  const lines = [row.company, row.phone, row.email].filter((line): line is string => Boolean(line));
  return (
    <div className="pair-person">
      <Avatar name={row.name} seed={row.uuid} photo={row.photo ? photoOf(row) : null} />
      <div className="pair-text">
        <Link href={`/contacts/${row.uuid}`} className="text">
          {row.name || t('nameless')}
        </Link>
        {lines.map((line) => (
          <span key={line} className="hint clip">
            {line}
          </span>
        ))}
      </div>
    </div>
  );
}
