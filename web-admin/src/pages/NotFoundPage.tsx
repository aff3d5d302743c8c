import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/Button';
import { Empty, Page } from '../ui/Page';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty
        icon={SearchX}
        title={t('notFound.text')}
        action={<LinkButton href="/contacts">{t('notFound.home')}</LinkButton>}
      />
    </Page>
  );
}
