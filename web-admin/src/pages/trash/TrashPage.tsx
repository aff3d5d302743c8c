import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function TrashPage() {
  const { t } = useTranslation();
  return <Page title={t('nav.trash')}>{null}</Page>;
}
