import { Trash2, Undo2, UsersRound } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Empty, Failed, Loading, Page } from '../../ui/Page';
import { useBookTrash } from './books';
import { GoneBooks } from './GoneBooks';
import { type Deletion, deletions, type Gone, useRestore, useTrash } from './trash';
import './trash.css';

const AT_FIRST = 100;

/** What was deleted and can be brought back: one, or all that went in one go. */
export default function TrashPage() {
  const { t } = useTranslation('trash');
  const me = useMe();
  const { data, error, refetch } = useTrash();
  const books = useBookTrash().data;
  return (
    <Page title={t('title')} lead={t('lead', { count: me.retentionDays })}>
      <GoneBooks />
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 && books?.length ? null : data.items.length === 0 ? (
        <Empty icon={Trash2} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      ) : (
        <Contents {...data} />
      )}
    </Page>
  );
}

function Contents({ items, batches }: NonNullable<ReturnType<typeof useTrash>['data']>) {
  const { t } = useTranslation('trash');
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(AT_FIRST);
  const searched = useDeferredValue(wanted);
  const found = useMemo(() => deletions(items, batches, searched), [items, batches, searched]);
  return (
    <div className="stack">
      <div className="trash-search">
        <Field label={t('search')} value={wanted} onChange={setWanted} type="search" />
      </div>
      {found.length === 0 && <p className="hint">{t('nobody')}</p>}
      <ul className="trash">
        {found.slice(0, most).map((deletion) => (
          <li key={deletion.key}>
            {deletion.items.length > 1 ? (
              <Several deletion={deletion} />
            ) : (
              deletion.items.map((item) => <One key={item.uuid} item={item} device={deletion.batch?.deviceName} />)
            )}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button variant="quiet" onPress={() => setMost(most + AT_FIRST)}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function useRestoring() {
  const { t } = useTranslation('trash');
  const problem = useSayProblem();
  const restore = useRestore();
  const run = (what: Parameters<typeof restore.mutate>[0]) =>
    restore.mutate(what, {
      onSuccess: ({ restored }) => void say(t('restored', { count: restored })),
      onError: problem,
    });
  return { run, busy: restore.isPending };
}

function Several({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('trash');
  const format = useFormats();
  const { run, busy } = useRestoring();
  const { items, batch } = deletion;
  const [open, setOpen] = useState(false);
  const names = items.slice(0, 3).map((item) => item.name);
  return (
    <details className="trash-batch" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="trash-count" aria-hidden>
          {format.number(items.length)}
        </span>
        <span className="trash-text">
          <strong>{t('deleted', { count: items.length })}</strong>
          <span className="hint clip">{names.join(' · ')} …</span>
        </span>
        <span className="hint">{batch && <When at={batch.deletedAt} device={batch.deviceName} />}</span>
      </summary>
      <Button
        icon={Undo2}
        isDisabled={busy}
        onPress={() =>
          run(batch?.count === items.length ? { batch: batch.batch } : { cards: items.map((item) => item.uuid) })
        }
      >
        {t('restoreAll', { count: items.length })}
      </Button>
      {open && (
        <ul>
          {items.map((item) => (
            <li key={item.uuid}>
              <One item={item} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function One({ item, device }: { item: Gone; device?: string }) {
  const { t } = useTranslation('trash');
  const { run, busy } = useRestoring();
  return (
    <div className="trash-one">
      {item.group ? (
        <span className="trash-count" aria-hidden>
          <UsersRound size={18} />
        </span>
      ) : (
        <Avatar name={item.name} seed={item.uuid} />
      )}
      <span className="trash-text">
        <strong className="clip">{item.name || t('nameless')}</strong>
        <span className="hint">
          <When at={item.deletedAt} device={device} />
        </span>
      </span>
      <Button
        isDisabled={busy}
        aria-label={t('restoreOne', { name: item.name || t('nameless') })}
        onPress={() => run({ cards: [item.uuid] })}
      >
        {t('restore')}
      </Button>
    </div>
  );
}

function When({ at, device }: { at: string; device?: string }) {
  const { t } = useTranslation('trash');
  const format = useFormats();
  return (
    <time dateTime={at} title={format.moment(at)}>
      {device ? t('whenWhere', { when: format.ago(at), device }) : format.ago(at)}
    </time>
  );
}
