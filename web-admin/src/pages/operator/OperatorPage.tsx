import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Accounts } from './Accounts';
import { HealthView } from './HealthView';
import { Invitations } from './Invitations';
import { MasterKeyView } from './MasterKeyView';
import './operator.css';

/** For whoever runs the service: figures, never anybody's contacts. */
export default function OperatorPage() {
  const { t } = useTranslation('operator');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('title')}
        items={[
          { id: 'health', label: t('health.title'), content: <HealthView /> },
          { id: 'accounts', label: t('accounts.title'), content: <Accounts /> },
          { id: 'invitations', label: t('invitations.title'), content: <Invitations /> },
          { id: 'key', label: t('key.title'), content: <MasterKeyView /> },
        ]}
      />
    </Page>
  );
}
