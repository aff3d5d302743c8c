import { BookUser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Page';
import { type GoneBook, goesAt, useBookTrash, useTakeBack } from './books';

/** Address books that were thrown away whole; nothing where there are none. */
export function GoneBooks() {
  const { t } = useTranslation('trash');
  const problem = useSayProblem();
  const { data } = useBookTrash();
  const takeBack = useTakeBack();
  const back = ({ book, name }: GoneBook) =>
    takeBack.mutate(book, {
      onSuccess: () => void say(t('books.back', { name: name || t('nameless') })),
      onError: problem,
    });
  return data?.length ? (
    <Section title={t('books.title')} lead={t('books.lead')}>
      <ul className="trash">
        {data.map((book) => (
          <li key={book.book}>
            <One book={book} busy={takeBack.isPending} takeBack={() => back(book)} />
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
}

function One({ book, busy, takeBack }: { book: GoneBook; busy: boolean; takeBack: () => void }) {
  const { t } = useTranslation('trash');
  const me = useMe();
  const format = useFormats();
  const name = book.name || t('nameless');
  const goes = goesAt(book, me.retentionDays);
  return (
    <div className="trash-one">
      <span className="trash-count" aria-hidden>
        <BookUser size={18} />
      </span>
      <span className="trash-text">
        <strong className="clip">{name}</strong>
        <span className="hint">
          {t('books.holds', { count: book.contacts })} ·{' '}
          <time dateTime={book.deletedAt} title={format.moment(book.deletedAt)}>
            {format.ago(book.deletedAt)}
          </time>{' '}
          · <time dateTime={goes}>{t('books.until', { when: format.day(goes) })}</time>
        </span>
      </span>
      <Button isDisabled={busy} aria-label={t('books.takeBackOne', { name })} onPress={takeBack}>
        {t('books.takeBack')}
      </Button>
    </div>
  );
}
