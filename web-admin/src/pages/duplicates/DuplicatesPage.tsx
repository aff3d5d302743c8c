import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Empty, Failed, Loading, Page } from '../../ui/Page';
import { Apart } from './Apart';
import { usePairs } from './duplicates';
import { Merges } from './Merges';
import { PairCard } from './PairCard';
import './duplicates.css';

const PAGE = 20;
const MOST = 100;

/** Contacts that may be one person. Nothing is ever merged by itself. */
export default function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = usePairs(limit);
  return (
    <Page title={t('title')} lead={data?.total ? t('lead', { count: data.total }) : undefined}>
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Empty icon={UsersRound} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      ) : (
        <ul className="stack">
          {data.items.map((pair) => (
            <PairCard key={pair.pair} pair={pair} />
          ))}
        </ul>
      )}
      {data && data.total > data.items.length && limit < MOST && (
        <Button variant="quiet" onPress={() => setLimit(Math.min(limit + PAGE, MOST))}>
          {t('more')}
        </Button>
      )}
      <Merges />
      <Apart />
    </Page>
  );
}
