import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { bookJson } from '../../api/book';
import { queries } from '../../app/queries';
import { useMe } from '../../app/session';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Failed, Loading, Page, Progress, Section } from '../../ui/Page';
import { type Job, localText, MOMENTS, momentOf, useGoBack, useJourneys, usePreview } from './machine';
import { WouldBe } from './WouldBe';
import './time-machine.css';

const BOOK = 'book';

/** The book, a group or a contact as it was at a moment: shown first, then done as ordinary changes. */
export default function TimeMachinePage() {
  const { t } = useTranslation('time-machine');
  const me = useMe();
  const preview = usePreview();
  const goBack = useGoBack();
  const problem = useSayProblem();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section>
        <div className="stack">
          <Choose days={me.retentionDays} busy={preview.isPending} onLook={preview.mutate} onChange={preview.reset} />
          {preview.error && <Failed error={preview.error} />}
          {preview.isPending && <Loading />}
        </div>
      </Section>
      {preview.data && (
        <WouldBe
          shown={preview.data}
          busy={goBack.isPending}
          onGo={() => goBack.mutate(preview.data.token, { onSuccess: () => preview.reset(), onError: problem })}
        />
      )}
      <Journeys onUndo={(at) => preview.mutate({ at })} />
    </Page>
  );
}

interface ChooseProps {
  days: number;
  busy: boolean;
  onLook: (wanted: { at: string; group?: string; contact?: string }) => void;
  onChange: () => void;
}

function Choose({ days, busy, onLook, onChange }: ChooseProps) {
  const { t } = useTranslation('time-machine');
  const contact = new URLSearchParams(useSearch()).get('contact') ?? undefined;
  const [text, setText] = useState(() => localText(new Date(Date.now() - MOMENTS.day)));
  const [scope, setScope] = useState(contact ?? BOOK);
  const groups = useQuery({
    queryKey: ['book', 'groups'],
    queryFn: async () => (await bookJson<{ items: { uuid: string; name: string }[] }>('GET', '/groups')).items,
  });
  const moment = momentOf(text);
  const pick = (time: string) => {
    setText(time);
    onChange();
  };
  const look = () =>
    moment &&
    onLook({ at: moment.toISOString(), ...(scope === BOOK ? {} : scope === contact ? { contact } : { group: scope }) });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <fieldset className="row machine-moments">
        <legend>{t('moments')}</legend>
        {Object.entries(MOMENTS)
          .filter(([, ago]) => ago <= days * MOMENTS.day)
          .map(([name, ago]) => (
            <Button key={name} onPress={() => pick(localText(new Date(Date.now() - ago)))}>
              {t(`ago.${name}`)}
            </Button>
          ))}
      </fieldset>
      <div className="machine-choose">
        <Field
          label={t('moment')}
          type="datetime-local"
          value={text}
          onChange={pick}
          input={{ max: localText(new Date()), min: localText(new Date(Date.now() - days * MOMENTS.day)) }}
          isRequired
        />
        <Select
          label={t('what')}
          options={[
            { id: BOOK, label: t('book') },
            ...(contact ? [{ id: contact, label: t('contact') }] : []),
            ...(groups.data ?? []).map((group) => ({ id: group.uuid, label: t('group', { name: group.name }) })),
          ]}
          value={scope}
          onChange={(id) => {
            setScope(id);
            onChange();
          }}
        />
        <Button type="submit" variant="primary" isDisabled={!moment || busy}>
          {t('look')}
        </Button>
      </div>
    </form>
  );
}

function Journeys({ onUndo }: { onUndo: (at: string) => void }) {
  const { t } = useTranslation('time-machine');
  const { data } = useJourneys();
  const running = data?.items.some((job) => job.state === 'running') ?? false;
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) void queries.invalidateQueries({ queryKey: ['book'] });
    ran.current = running;
  }, [running]);
  if (!data?.items.length) return null;
  return (
    <Section title={t('journeys')}>
      <ul className="stack">
        {data.items.map((job) => (
          <Journey key={job.job} job={job} onUndo={() => onUndo(job.startedAt)} />
        ))}
      </ul>
    </Section>
  );
}

/** Undoing a journey is a journey to the moment before it. */
function Journey({ job, onUndo }: { job: Job; onUndo: () => void }) {
  const { t } = useTranslation('time-machine');
  const format = useFormats();
  return (
    <li>
      {job.state === 'running' ? (
        <>
          <Progress label={t('running')} done={job.done} total={job.total} />
          <p className="hint">{t('leave')}</p>
        </>
      ) : (
        <p className="machine-done">
          <span>{t(job.state, { count: job.changed })}</span>
          <span className="row">
            <time className="hint" dateTime={job.startedAt}>
              {format.moment(job.startedAt)}
            </time>
            <Button onPress={onUndo} aria-label={t('undoOf', { when: format.moment(job.startedAt) })}>
              {t('undo')}
            </Button>
          </span>
        </p>
      )}
    </li>
  );
}
