import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { DeviceIcon } from '../../ui/DeviceIcon';
import { Failed, Loading, Section } from '../../ui/Page';
import { type Session, useSessions } from './account';

/** The browsers somebody is signed in with. */
export function Sessions() {
  const { t } = useTranslation('settings');
  const problem = useSayProblem();
  const { list, end, endOthers } = useSessions();
  const others = list.data?.some((session) => !session.current);
  return (
    <Section
      title={t('sessions.title')}
      lead={t('sessions.lead')}
      actions={
        others && (
          <Button onPress={() => endOthers.mutate(undefined, { onError: problem })} isDisabled={endOthers.isPending}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      {list.error ? (
        <Failed error={list.error} retry={list.refetch} />
      ) : !list.data ? (
        <Loading />
      ) : (
        <ul className="sessions">
          {list.data.map((session) => (
            <Row
              key={session.session}
              session={session}
              onEnd={() => end.mutate(session.session, { onError: problem })}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormats();
  return (
    <li>
      <DeviceIcon kind="browser" />
      <span className="session-text">
        <strong className="text">{session.name}</strong>
        <span className="hint">
          {session.current ? t('sessions.current') : t('sessions.seen', { when: format.ago(session.lastSeen) })}
        </span>
      </span>
      {!session.current && (
        <Button variant="quiet" onPress={onEnd} aria-label={t('sessions.endOne', { name: session.name })}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
