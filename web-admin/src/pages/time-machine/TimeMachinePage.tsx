import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';

export default function TimeMachinePage() {
  const { t } = useTranslation();
  return <Page title={t('nav.time-machine')}>{null}</Page>;
}
