import { useMutation, useQuery } from '@tanstack/react-query';
import { GitMerge } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { bookCall, bookJson } from '../../api/book';
import { queries } from '../../app/queries';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useFieldWord } from '../../i18n/useFieldWord';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Empty, Failed, Loading, Page } from '../../ui/Page';
import './conflicts.css';

interface Author {
  device: string;
  name: string;
}

interface Conflict {
  conflict: string;
  uuid: string;
  at: string;
  name: string;
  values: { field: string; kept: string[]; lost: string[] }[];
  keptBy: Author | null;
  lostBy: Author | null;
}

/** Where two devices changed the same thing: what was kept beside what gave way. */
export default function ConflictsPage() {
  const { t } = useTranslation('conflicts');
  const { data, error, refetch } = useQuery({
    queryKey: ['book', 'conflicts'],
    queryFn: () => bookJson<{ items: Conflict[] }>('GET', '/conflicts'),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Empty icon={GitMerge} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      ) : (
        <ul className="stack">
          {data.items.map((conflict) => (
            <One key={conflict.conflict} conflict={conflict} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function One({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation('conflicts');
  const format = useFormats();
  const word = useFieldWord();
  const { keep, takeOther } = useDecisions(conflict);
  const fields = conflict.values.map(({ field }) => field);
  const [taken, setTaken] = useState<readonly string[]>(fields);
  const busy = keep.isPending || takeOther.isPending;
  const author = (by: Author | null) => by?.name || t('somebody');
  return (
    <li className="card conflict">
      <header className="section-header">
        <h2>
          <Link href={`/contacts/${conflict.uuid}`} className="text">
            {conflict.name || t('nameless')}
          </Link>
        </h2>
        <time className="hint" dateTime={conflict.at} title={format.moment(conflict.at)}>
          {format.ago(conflict.at)}
        </time>
      </header>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('kept', { device: author(conflict.keptBy) })}</th>
              <th scope="col">{t('lost', { device: author(conflict.lostBy) })}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.values.map(({ field, kept, lost }) => (
              <tr key={field}>
                <th scope="row">{word(field)}</th>
                <Values texts={kept} />
                <Values texts={lost}>
                  {fields.length > 1 && (
                    <Checkbox
                      aria-label={t('takeField', { field: word(field) })}
                      isSelected={taken.includes(field)}
                      onChange={(on) => setTaken(fields.filter((each) => (each === field ? on : taken.includes(each))))}
                    />
                  )}
                </Values>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="page-actions">
        <Button onPress={() => keep.mutate()} isDisabled={busy}>
          {t('keep')}
        </Button>
        <Button onPress={() => takeOther.mutate(taken)} isDisabled={busy || taken.length === 0}>
          {t('takeOther')}
        </Button>
      </div>
    </li>
  );
}

function Values({ texts, children }: { texts: string[]; children?: ReactNode }) {
  const { t } = useTranslation('conflicts');
  return (
    <td>
      {children}
      {texts.length === 0 ? (
        <span className="hint">{t('nothing')}</span>
      ) : (
        texts.map((text) => (
          <span key={text} className="text conflict-value">
            {readable(text)}
          </span>
        ))
      )}
    </td>
  );
}

/** A date in a card has no dashes. */
const readable = (text: string) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

function useDecisions({ conflict, name }: Conflict) {
  const { t } = useTranslation('conflicts');
  const problem = useSayProblem();
  const settled = (text: string) => ({
    onSuccess: () => {
      say(t(text, { name }));
      return queries.invalidateQueries({ queryKey: ['book'] });
    },
    onError: problem,
  });
  const keep = useMutation({
    mutationFn: () => bookCall('POST', `/conflicts/${conflict}/dismiss`),
    ...settled('kept-done'),
  });
  const takeOther = useMutation({
    mutationFn: (fields: readonly string[]) => bookJson('POST', `/conflicts/${conflict}/take-other`, { fields }),
    ...settled('taken-done'),
  });
  return { keep, takeOther };
}
