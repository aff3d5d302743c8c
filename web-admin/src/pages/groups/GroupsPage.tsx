import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function GroupsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.groups')}>{null}</Page>;
}
