import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function ConflictsPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.conflicts')}>{null}</Page>;
}
