import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Contact, contact, createContact, type EditConflict, editContact } from '../../../api/contacts';
import { isProblem } from '../../../api/problem';
import { say } from '../../../app/toasts';
import { useProblemText } from '../../../i18n/ProblemText';
import { Button } from '../../../ui/Button';
import { Failed, Loading, Notice } from '../../../ui/Page';
import { ConflictDialog, type Side } from './ConflictDialog';
import { ContactForm } from './ContactForm';
import { changesOf, isEmpty, rebased, split } from './draft';
import { useDraft } from './useDraft';

/** A contact being edited or made. */
export default function EditPage({ uuid, home }: { uuid?: string; home: string }) {
  const query = useQuery({
    queryKey: ['book', 'contact', uuid],
    queryFn: ({ signal }) => contact(uuid ?? '', signal),
    enabled: uuid !== undefined,
  });
  if (uuid === undefined) return <Editor person={null} home={home} />;
  if (query.data) return <Editor person={query.data} home={home} />;
  return query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />;
}

function Editor({ person, home }: { person: Contact | null; home: string }) {
  const { t } = useTranslation('contacts');
  const problem = useProblemText();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { draft, isOld, change, forget, startOver } = useDraft(person);
  const [error, setError] = useState<unknown>(null);
  const [conflicts, setConflicts] = useState<EditConflict[] | null>(null);
  const [busy, setBusy] = useState(false);
  const changes = changesOf(draft);
  const query = home.slice('/contacts'.length);

  const leave = (to: string) => {
    forget();
    navigate(to);
  };
  const saved = (now: Contact) => {
    client.setQueryData(['book', 'contact', now.uuid], now);
    void client.invalidateQueries({ queryKey: ['book'] });
    say(t('saved'));
    leave(`/contacts/${now.uuid}${query}`);
  };
  const attempt = async (work: () => Promise<Contact>) => {
    setBusy(true);
    setError(null);
    try {
      saved(await work());
    } catch (refusal) {
      if (isProblem(refusal, 'edit-conflict')) setConflicts(refusal.document.conflicts as EditConflict[]);
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const save = () => {
    const { base } = draft;
    if (base && isEmpty(changes)) leave(`/contacts/${base.uuid}${query}`);
    else void attempt(() => (base ? editContact(base.uuid, base.seq, changes) : createContact(changes)));
  };
  const resolve = (sides: Record<string, Side>) => {
    const { base } = draft;
    setConflicts(null);
    if (!base) return;
    const { safe, unsafe } = split(changes, Object.keys(sides));
    const mine = Object.fromEntries(
      Object.entries(unsafe).filter(([field]) =>
        Object.entries(sides).some(([name, side]) => side === 'yours' && root(name) === field),
      ),
    );
    // First what nobody else touched, from the version it was made from; then what shall win, over theirs.
    void attempt(async () => {
      if (!isEmpty(safe)) await editContact(base.uuid, base.seq, safe);
      const fresh = await contact(base.uuid);
      return isEmpty(mine) ? fresh : editContact(base.uuid, fresh.seq, rebased(mine, base, fresh));
    });
  };

  return (
    <form
      className="contact contact-form"
      aria-label={t(person ? 'editTitle' : 'new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="contact-bar">
        <h2>{t(person ? 'editTitle' : 'new')}</h2>
        <span className="contact-actions">
          <Button onPress={() => leave(person ? `/contacts/${person.uuid}${query}` : home)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" variant="primary" isPending={busy} isDisabled={!person && isEmpty(changes)}>
            {t('common:save')}
          </Button>
        </span>
      </div>
      {isOld && <Notice action={<Button onPress={startOver}>{t('startOver')}</Button>}>{t('draftKept')}</Notice>}
      {Boolean(error) && <Notice tone="error">{problem(error)}</Notice>}
      <ContactForm fields={draft.fields} onChange={change} />
      {conflicts && <ConflictDialog conflicts={conflicts} onResolve={resolve} onClose={() => setConflicts(null)} />}
    </form>
  );
}

const root = (field: string) => field.split('.')[0];
