import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { ask } from '../../ui/Dialog';
import { Loading } from '../../ui/Page';
import { type Held, useHeldDecision, useNames } from './devices';

/** A device wants to delete a lot at once: nothing is deleted until the owner says that it was meant. */
export function HeldDeletions({ held, device }: { held: Held; device?: string }) {
  const { t } = useTranslation('devices');
  const format = useFormats();
  const problem = useSayProblem();
  const decide = useHeldDecision(held.held);
  const count = held.cards.length;
  const said = (word: 'confirm' | 'discard') =>
    decide.mutate(word, { onSuccess: () => void say(t(`held.${word}Done`, { count })), onError: problem });
  const confirm = async () => {
    const question = {
      title: t('held.askTitle', { count }),
      text: t('held.askText'),
      yes: t('held.confirm', { count }),
    };
    if (await ask({ ...question, danger: true })) said('confirm');
  };
  return (
    <section className="held" aria-label={t('held.title')}>
      <ShieldAlert size={24} aria-hidden />
      <div className="held-text">
        <h2>{t('held.title')}</h2>
        <p>{t('held.text', { count, device: device ?? t('held.unknown'), when: format.ago(held.heldAt) })}</p>
        <Who cards={held.cards} />
        <div className="page-actions">
          <Button variant="primary" onPress={() => said('discard')} isDisabled={decide.isPending}>
            {t('held.discard')}
          </Button>
          <Button onPress={confirm} isDisabled={decide.isPending}>
            {t('held.confirm', { count })}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Who({ cards }: { cards: string[] }) {
  const { t } = useTranslation('devices');
  const format = useFormats();
  const [open, setOpen] = useState(false);
  const { data } = useNames(cards, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('held.who')}</summary>
      {data ? <p className="text held-names">{format.list(data)}</p> : <Loading />}
    </details>
  );
}
