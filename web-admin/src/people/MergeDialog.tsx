import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contact, contact } from '../api/contacts';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { Failed, Loading } from '../ui/Page';

interface Props {
  cards: readonly string[];
  onClose: () => void;
  onMerge: (into: string) => void;
}

/** Asks which of the contacts stays; the others' numbers, mails and groups go to that one. */
export function MergeDialog({ cards, onClose, onMerge }: Props) {
  const { t } = useTranslation('contacts');
  const found = useQueries({
    queries: cards.map((uuid) => ({
      queryKey: ['book', 'contact', uuid],
      queryFn: ({ signal }: { signal: AbortSignal }) => contact(uuid, signal),
    })),
  });
  const people = found.map((query) => query.data).filter((person): person is Contact => person !== undefined);
  const [chosen, setChosen] = useState<string>();
  const into = chosen ?? fullest(people);
  const error = found.find((query) => query.error)?.error;
  const merge = () => {
    onClose();
    if (into) onMerge(into);
  };
  return (
    <Dialog
      title={t('merge.title', { count: cards.length })}
      isOpen
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={merge} isDisabled={people.length < cards.length}>
            {t('merge.yes')}
          </Button>
        </>
      }
    >
      {error ? (
        <Failed error={error} />
      ) : people.length < cards.length ? (
        <Loading />
      ) : (
        <div className="stack">
          <p>{t('merge.text')}</p>
          <Radios
            label={t('merge.keep')}
            value={into ?? ''}
            onChange={setChosen}
            options={people.map((person) => ({
              id: person.uuid,
              label: person.name.full.slice(0, 120) || t('nameless'),
              hint: summary(person),
            }))}
          />
        </div>
      )}
    </Dialog>
  );
}

const summary = ({ organizations, phones, emails }: Contact) =>
  [...organizations.map((it) => it.name), ...phones.map((it) => it.number), ...emails.map((it) => it.address)]
    .filter(Boolean)
    .slice(0, 4)
    .join(' · ')
    .slice(0, 200);

const size = (person: Contact) =>
  person.phones.length + person.emails.length + person.addresses.length + person.notes.length;

function fullest(people: readonly Contact[]): string | undefined {
  return [...people].sort((a, b) => size(b) - size(a))[0]?.uuid;
}
