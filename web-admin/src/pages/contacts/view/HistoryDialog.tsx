import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Contact, history, restoreVersion, type Version } from '../../../api/contacts';
import { say } from '../../../app/toasts';
import { useFormats } from '../../../i18n/formats';
import { useBulk } from '../../../people/useBulk';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Failed, Loading } from '../../../ui/Page';
import { FieldName } from '../FieldName';

/** Who changed what, when and from where; every version can be brought back. */
export function HistoryDialog({ person, onClose }: { person: Contact; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const { uuid, seq } = person;
  const { attempt } = useBulk();
  const query = useQuery({
    queryKey: ['book', 'history', uuid],
    queryFn: ({ signal }) => history(uuid, signal),
  });
  const restore = async (version: Version) => {
    if (!(await attempt(() => restoreVersion(uuid, version.seq)))) return;
    const undo = () => void attempt(() => restoreVersion(uuid, seq));
    say(t('restored'), { action: { label: t('common:undo'), run: undo } });
    onClose();
  };
  return (
    <Dialog title={t('history')} isOpen onClose={onClose} size="medium">
      {query.error ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : query.data ? (
        <ol className="history">
          {query.data.items.map((version) => (
            <OneVersion key={version.seq} version={version} onRestore={() => void restore(version)} />
          ))}
        </ol>
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function OneVersion({ version, onRestore }: { version: Version; onRestore: () => void }) {
  const { t } = useTranslation('contacts');
  const { moment } = useFormats();
  const { what, at, device, current, changes } = version;
  return (
    <li className="version">
      <header className="section-header">
        <div>
          <h3>{t(`what.${what}`)}</h3>
          <p className="hint">
            {moment(at)}
            {device && ` · ${device.name.slice(0, 80)}`}
          </p>
        </div>
        {current ? (
          <span className="tag accent">{t('current')}</span>
        ) : (
          what !== 'deleted' && (
            <Button icon={RotateCcw} onPress={onRestore}>
              {t('restore')}
            </Button>
          )
        )}
      </header>
      {changes.length > 0 && (
        <dl className="diff">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>
                <FieldName field={field} />
              </dt>
              <dd>
                {before
                  .filter((text) => !after.includes(text))
                  .map((text) => (
                    <del key={text} className="text">
                      {text.slice(0, 1000)}
                    </del>
                  ))}
                {after
                  .filter((text) => !before.includes(text))
                  .map((text) => (
                    <ins key={text} className="text">
                      {text.slice(0, 1000)}
                    </ins>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
