import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signedOut, useMe } from '../../app/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Section } from '../../ui/Page';
import { closeAccount, EXPORT_URL } from './account';
import { PasswordAgain } from './PasswordAgain';

/** Everything taken along, or everything gone. */
export function YourData() {
  const { t } = useTranslation('settings');
  const [closing, setClosing] = useState(false);
  return (
    <>
      <Section title={t('data.title')} lead={t('data.lead')}>
        <a className="button plain" href={EXPORT_URL} download>
          <Download size={18} aria-hidden />
          {t('data.export')}
        </a>
      </Section>
      <Section title={t('close.title')} lead={t('close.lead')}>
        <Button onPress={() => setClosing(true)}>{t('close.do')}</Button>
        {closing && <CloseDialog onClose={() => setClosing(false)} />}
      </Section>
    </>
  );
}

function CloseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const me = useMe();
  const close = useMutation({ mutationFn: closeAccount, onSuccess: signedOut });
  return (
    <Dialog title={t('close.ask', { login: me.login })} isOpen onClose={onClose}>
      <PasswordAgain
        yes={t('close.do')}
        danger
        busy={close.isPending}
        error={close.error}
        onPassword={(password) => close.mutate(password)}
      >
        <p>{t('close.text')}</p>
      </PasswordAgain>
    </Dialog>
  );
}
