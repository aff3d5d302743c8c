import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function ActivityPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.activity')}>{null}</Page>;
}
