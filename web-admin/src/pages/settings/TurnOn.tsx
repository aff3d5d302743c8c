import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { CopyText } from '../../ui/CopyText';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { QrCode } from '../../ui/QrCode';
import { useSecondFactor } from './account';
import { PasswordAgain } from './PasswordAgain';
import { RecoveryCodes } from './RecoveryCodes';

/** Password, then the QR code and a first code of the app, then the recovery codes. */
export function TurnOn({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { offer, confirm } = useSecondFactor();
  return (
    <Dialog
      title={t('factor.turnOn')}
      isOpen
      onClose={onClose}
      size={offer.data && !confirm.data ? 'medium' : 'small'}
      mustAnswer={confirm.isSuccess}
    >
      {confirm.data ? (
        <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onClose} />
      ) : offer.data ? (
        <FirstCode
          {...offer.data}
          busy={confirm.isPending}
          error={confirm.error}
          onCode={(code) => confirm.mutate(code)}
        />
      ) : (
        <PasswordAgain
          yes={t('factor.next')}
          busy={offer.isPending}
          error={offer.error}
          onPassword={(password) => offer.mutate(password)}
        >
          <p>{t('factor.turnOnText')}</p>
        </PasswordAgain>
      )}
    </Dialog>
  );
}

interface FirstCodeProps {
  secret: string;
  uri: string;
  busy: boolean;
  error: unknown;
  onCode: (code: string) => void;
}

function FirstCode({ secret, uri, busy, error, onCode }: FirstCodeProps) {
  const { t } = useTranslation('settings');
  const problem = useProblemText();
  const [code, setCode] = useState('');
  return (
    <div className="factor-first">
      <QrCode text={uri} label={t('factor.qr')} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onCode(code.replace(/\s/g, ''));
        }}
      >
        <p>{t('factor.scan')}</p>
        <CopyText label={t('factor.secret')} text={secret} />
        <Field
          label={t('factor.code')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          error={error ? problem(error) : null}
          autoFocus
        />
        <div className="settings-end">
          <Button type="submit" variant="primary" isDisabled={!code || busy}>
            {t('factor.turnOn')}
          </Button>
        </div>
      </form>
    </div>
  );
}
