import { useMutation, useQuery } from '@tanstack/react-query';
import { GitMerge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { bookCall, bookJson } from '../../api/book';
import { queries } from '../../app/queries';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useFieldWord } from '../../i18n/useFieldWord';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
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
                <Values texts={lost} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="page-actions">
        <Button onPress={() => keep.mutate()} isDisabled={busy}>
          {t('keep')}
        </Button>
        <Button onPress={() => takeOther.mutate()} isDisabled={busy}>
          {t('takeOther')}
        </Button>
      </div>
    </li>
  );
}

function Values({ texts }: { texts: string[] }) {
  const { t } = useTranslation('conflicts');
  return (
    <td>
      {texts.length === 0 ? (
        <span className="hint">{t('nothing')}</span>
      ) : (
        texts.map((text) => (
          <span key={text} className="text conflict-value">
            {text}
          </span>
        ))
      )}
    </td>
  );
}

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
    mutationFn: () => bookJson('POST', `/conflicts/${conflict}/take-other`, {}),
    ...settled('taken-done'),
  });
  return { keep, takeOther };
}
