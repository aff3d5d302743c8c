import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groups } from '../api/contacts';

/** All groups, as a reader of the page's language looks for them. */
export function useGroups() {
  const { i18n } = useTranslation();
  const query = useQuery({ queryKey: ['book', 'groups'], queryFn: ({ signal }) => groups(signal) });
  const items = useMemo(() => {
    const order = new Intl.Collator(i18n.language, { numeric: true });
    return [...(query.data?.items ?? [])].sort((a, b) => order.compare(a.name, b.name));
  }, [query.data, i18n.language]);
  return { ...query, items };
}
