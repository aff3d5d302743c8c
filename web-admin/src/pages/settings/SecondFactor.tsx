import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { say } from '../../app/toasts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Section } from '../../ui/Page';
import { useSecondFactor } from './account';
import { PasswordAgain } from './PasswordAgain';
import { RecoveryCodes } from './RecoveryCodes';
import { TurnOn } from './TurnOn';

type Doing = 'turnOn' | 'renew' | 'turnOff';

export function SecondFactor() {
  const { t } = useTranslation('settings');
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <Section title={t('factor.title')} lead={t('factor.lead')}>
      <p className="settings-state">
        {me.secondFactor ? <ShieldCheck size={20} aria-hidden /> : <ShieldOff size={20} aria-hidden />}
        {me.secondFactor ? t('factor.on', { count: me.recoveryCodesLeft }) : t('factor.off')}
      </p>
      <div className="page-actions">
        {me.secondFactor ? (
          <>
            <Button onPress={() => setDoing('renew')}>{t('factor.renew')}</Button>
            <Button onPress={() => setDoing('turnOff')}>{t('factor.turnOff')}</Button>
          </>
        ) : (
          <Button onPress={() => setDoing('turnOn')}>{t('factor.turnOn')}</Button>
        )}
      </div>
      {doing === 'turnOn' && <TurnOn onClose={close} />}
      {doing === 'renew' && <Renew onClose={close} />}
      {doing === 'turnOff' && <TurnOff onClose={close} />}
    </Section>
  );
}

function Renew({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { renew } = useSecondFactor();
  return (
    <Dialog title={t('factor.renew')} isOpen onClose={onClose} mustAnswer={renew.isSuccess}>
      {renew.data ? (
        <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onClose} />
      ) : (
        <PasswordAgain
          yes={t('factor.renew')}
          busy={renew.isPending}
          error={renew.error}
          onPassword={(password) => renew.mutate(password)}
        >
          <p>{t('factor.renewText')}</p>
        </PasswordAgain>
      )}
    </Dialog>
  );
}

function TurnOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const { remove } = useSecondFactor();
  const done = () => {
    say(t('factor.isOff'));
    onClose();
  };
  return (
    <Dialog title={t('factor.turnOff')} isOpen onClose={onClose}>
      <PasswordAgain
        yes={t('factor.turnOff')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onPassword={(password) => remove.mutate(password, { onSuccess: done })}
      >
        <p>{t('factor.turnOffText')}</p>
      </PasswordAgain>
    </Dialog>
  );
}
