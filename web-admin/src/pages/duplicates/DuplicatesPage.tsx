import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function DuplicatesPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.duplicates')}>{null}</Page>;
}
