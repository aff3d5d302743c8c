import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function OperatorPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.operator')}>{null}</Page>;
}
