import { useInfiniteQuery } from '@tanstack/react-query';
import { Activity as ActivityIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callJson } from '../../api/http';
import { useFormats } from '../../i18n/formats';
import { Button } from '../../ui/Button';
import { Empty, Failed, Loading, Page } from '../../ui/Page';
import { byDay, type Happening } from './happenings';
import { ICONS } from './icons';
import { useSentence } from './useSentence';
import './activity.css';

interface Lines {
  items: Happening[];
  next: string | null;
}

/** What happened in the account and when, in words. */
export default function ActivityPage() {
  const { t } = useTranslation('activity');
  const pages = useInfiniteQuery({
    queryKey: ['book', 'activity'],
    queryFn: ({ pageParam }) => callJson<Lines>('GET', `/activity${pageParam ? `?before=${pageParam}` : ''}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const lines = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      {pages.error ? (
        <Failed error={pages.error} retry={pages.refetch} />
      ) : pages.isPending ? (
        <Loading />
      ) : lines.length === 0 ? (
        <Empty icon={ActivityIcon} title={t('empty')} />
      ) : (
        byDay(lines).map(([day, some]) => <Day key={day} lines={some} />)
      )}
      {pages.hasNextPage && (
        <Button variant="quiet" onPress={() => pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}

function Day({ lines }: { lines: Happening[] }) {
  const format = useFormats();
  const day = format.day(lines[0]?.at ?? '');
  return (
    <section className="activity-day" aria-label={day}>
      <h2>{day}</h2>
      <ol>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: Happening }) {
  const { t } = useTranslation('activity');
  const format = useFormats();
  const sentence = useSentence();
  const Icon = ICONS[line.kind] ?? ActivityIcon;
  return (
    <li className="activity-line">
      <span className="activity-icon" data-kind={line.kind}>
        <Icon size={17} aria-hidden />
      </span>
      <span className="activity-text">
        <span className="text">{sentence(line)}</span>
        {line.deviceName && <span className="hint text"> {t('on', { device: line.deviceName })}</span>}
      </span>
      <time className="hint" dateTime={line.at}>
        {format.time(line.at)}
      </time>
    </li>
  );
}
