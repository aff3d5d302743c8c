import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function DevicesPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.devices')}>{null}</Page>;
}
