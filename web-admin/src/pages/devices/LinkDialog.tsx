import { useMutation } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries';
import { Button } from '../../ui/Button';
import { CopyText } from '../../ui/CopyText';
import { Dialog } from '../../ui/Dialog';
import { Failed, Loading } from '../../ui/Page';
import { QrCode } from '../../ui/QrCode';
import { clock, type LinkCode, linkAddress, makeLinkCode, readable, useDevices } from './devices';

const LOOK_AGAIN_MS = 2000;

/** A code by which one more device joins, until one does or the time is over. */
export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { data } = useDevices();
  const { mutate: make, data: code, error } = useMutation({ mutationFn: makeLinkCode });
  const joined = code && data?.find(({ device }) => !code.before.has(device));
  useEffect(() => make(), [make]);
  useEffect(() => {
    if (joined) return;
    const timer = setInterval(() => queries.invalidateQueries({ queryKey: ['book', 'devices'] }), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [joined]);
  return (
    <Dialog
      title={t('link.title')}
      isOpen
      onClose={onClose}
      size="medium"
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {joined ? (
        <p className="link-joined" role="status">
          <CircleCheck size={28} aria-hidden />
          {t('link.joined', { name: joined.name })}
        </p>
      ) : error ? (
        <Failed error={error} retry={make} />
      ) : code ? (
        <Code key={code.code} code={code} onRenew={make} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function Code({ code, onRenew }: { code: LinkCode; onRenew: () => void }) {
  const { t } = useTranslation('devices');
  const left = useSecondsLeft(code.expiresAt);
  if (left === 0) {
    return (
      <div className="stack">
        <p>{t('link.expired')}</p>
        <div>
          <Button variant="primary" onPress={onRenew}>
            {t('link.again')}
          </Button>
        </div>
      </div>
    );
  }
  const command = `./cardea-sync link ${location.origin} ~/contacts --code ${code.code}`;
  return (
    <div className="link-code">
      <QrCode text={linkAddress(location.origin, code.code)} label={t('link.qr')} />
      <div className="stack">
        <div>
          <p className="hint">{t('link.code')}</p>
          <p className="link-letters">{readable(code.code)}</p>
          <p className="hint" role="timer">
            {t('link.left', { time: clock(left) })}
          </p>
        </div>
        <p>{t('link.how')}</p>
        <CopyText label={t('link.command')} text={command} />
      </div>
    </div>
  );
}

function useSecondsLeft(expiresAt: string): number {
  const leftNow = () => Math.max(0, Math.ceil((new Date(expiresAt).getTime() - Date.now()) / 1000));
  const [left, setLeft] = useState(leftNow);
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftNow()), 1000);
    return () => clearInterval(timer);
  });
  return left;
}
