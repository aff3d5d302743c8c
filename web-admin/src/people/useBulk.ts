import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  type BulkAction,
  type BulkResult,
  bulk,
  decideHeld,
  mergeContacts,
  restoreFromTrash,
  undoMerge,
} from '../api/contacts';
import { say } from '../app/toasts';
import { useFormats } from '../i18n/formats';
import { useProblemText } from '../i18n/ProblemText';
import { ask } from '../ui/Dialog';

/** What can be done with several contacts at once; each says what it did and how to take it back. */
export function useBulk() {
  const { t } = useTranslation('contacts');
  const problem = useProblemText();
  const { number } = useFormats();
  const client = useQueryClient();
  const [, navigate] = useLocation();

  const refresh = () => client.invalidateQueries({ queryKey: ['book'] });
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      await refresh();
      return true;
    } catch (error) {
      say(problem(error), { tone: 'error' });
      return false;
    }
  };
  const undo = (work: () => Promise<unknown>) => ({
    label: t('common:undo'),
    run: () => void attempt(work).then((done) => done && say(t('undone'))),
  });

  async function confirmHeld({ held }: BulkResult): Promise<boolean> {
    if (!held) return true;
    const yes = await ask({
      title: t('held.title', { count: held.count, shown: number(held.count) }),
      text: t('held.text'),
      yes: t('held.yes'),
      no: t('held.no'),
      danger: true,
    });
    await decideHeld(held.held, yes ? 'confirm' : 'discard');
    return yes;
  }

  return {
    attempt,
    remove: (cards: string[]) =>
      attempt(async () => {
        const result = await bulk('delete', cards);
        if (!(await confirmHeld(result))) return;
        const back = result.held || !result.batch ? { cards } : { batch: result.batch };
        say(t('deleted', { count: cards.length, shown: number(cards.length) }), {
          action: undo(() => restoreFromTrash(back)),
        });
      }),
    putInGroup: (action: Exclude<BulkAction, 'delete'>, cards: string[], group: { uuid: string; name: string }) =>
      attempt(async () => {
        const { changed } = await bulk(action, cards, group.uuid);
        const opposite = action === 'add-to-group' ? 'remove-from-group' : 'add-to-group';
        const said = { count: changed, shown: number(changed), group: group.name.slice(0, 80) };
        say(t(action === 'add-to-group' ? 'addedTo' : 'removedFrom', said), {
          action: changed > 0 ? undo(() => bulk(opposite, cards, group.uuid)) : undefined,
        });
      }),
    merge: (into: string, from: string[]) =>
      attempt(async () => {
        const { merge } = await mergeContacts(into, from);
        say(t('merged', { count: from.length + 1 }), { action: undo(() => undoMerge(merge)) });
        navigate(`/contacts/${into}`);
      }),
  };
}
