import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { EncryptionKey } from './EncryptionKey';
import { General } from './General';
import { Password } from './Password';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';
import { YourData } from './YourData';
import './settings.css';

/** What a person decides about their account. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')}>
      <General />
      <Password />
      <SecondFactor />
      <Sessions />
      <EncryptionKey />
      <YourData />
    </Page>
  );
}
