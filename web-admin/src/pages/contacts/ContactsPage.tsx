import './contacts.css';
import './view.css';
import './form.css';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, Search, UserRoundSearch, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch, useLocation, useSearch } from 'wouter';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { PeopleList } from '../../people/PeopleList';
import { SelectionBar } from '../../people/SelectionBar';
import { added, MOST_SELECTED, NOBODY, type Selection } from '../../people/selection';
import { rowsBetween } from '../../people/useContactList';
import { useGroups } from '../../people/useGroups';
import { IconButton, LinkButton } from '../../ui/Button';
import { Empty, Loading, useTitle } from '../../ui/Page';
import { FilterMenu } from './FilterMenu';
import { chosenIn, count, filterOf, queryOf } from './filters';
import { useDelayed } from './useDelayed';

const ContactView = lazy(() => import('./view/ContactView'));
const EditPage = lazy(() => import('./edit/EditPage'));

const TYPING_MS = 120;

/** The list at the left, one contact beside it; on a phone one or the other. */
export default function ContactsPage() {
  const { t } = useTranslation('contacts');
  const [path, navigate] = useLocation();
  const query = useSearch();
  const open = path.split('/')[2];
  useTitle(t('common:nav.contacts'));
  const home = `/contacts${queryOf(chosenIn(new URLSearchParams(query)))}`;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const typing = (event.target as Element).closest('input, textarea, [role=listbox], [role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !typing && open) navigate(home);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [open, home, navigate]);
  return (
    <div className="contacts" data-open={open !== undefined || undefined}>
      <List open={open} query={query} />
      <section className="contacts-detail" aria-label={t('detail')}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/contacts/new">{() => <EditPage home={home} />}</Route>
            <Route path="/contacts/:uuid/edit">{({ uuid }) => <EditPage key={uuid} uuid={uuid} home={home} />}</Route>
            <Route path="/contacts/:uuid">{({ uuid }) => <ContactView key={uuid} uuid={uuid} home={home} />}</Route>
            <Route>
              <div className="contacts-nobody">
                <Empty icon={UserRoundSearch} title={t('nobodyOpen')}>
                  {t('nobodyOpenHint')}
                </Empty>
              </div>
            </Route>
          </Switch>
        </Suspense>
      </section>
    </div>
  );
}

function List({ open, query }: { open?: string; query: string }) {
  const { t } = useTranslation('contacts');
  const { number } = useFormats();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const groups = useGroups();
  const chosen = useMemo(() => chosenIn(new URLSearchParams(query)), [query]);
  const [search, setSearch] = useState('');
  const typed = useDelayed(search, TYPING_MS);
  const filter = useMemo(() => filterOf(chosen, typed), [chosen, typed]);
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const [total, setTotal] = useState<number>();
  const group = groups.items.find((item) => item.uuid === chosen.group);
  const kept = queryOf(chosen);

  const selectAll = async () => {
    const cards = await rowsBetween(client, filter, 0, Math.min(total ?? 0, MOST_SELECTED) - 1);
    setSelection(added(selection, cards));
    if ((total ?? 0) > MOST_SELECTED) say(t('mostSelected', { count: MOST_SELECTED, shown: number(MOST_SELECTED) }));
  };

  return (
    <section className="contacts-list" aria-label={t('common:nav.contacts')}>
      <header className="contacts-bar">
        <h1 className="visually-hidden">{t('common:nav.contacts')}</h1>
        {selection.uuids.size > 0 ? (
          <SelectionBar
            selection={selection}
            onSelect={setSelection}
            onSelectAll={() => void selectAll()}
            group={group}
          />
        ) : (
          <div className="contacts-tools">
            <SearchField value={search} onChange={setSearch} total={total} />
            <FilterMenu chosen={chosen} onChoose={(next) => navigate(`/contacts${queryOf(next)}`)} />
            <Link
              href={`/contacts/new${kept}`}
              className="button icon-button primary"
              aria-label={t('new')}
              title={t('new')}
            >
              <Plus size={20} aria-hidden />
            </Link>
          </div>
        )}
      </header>
      <PeopleList
        filter={filter}
        label={t('common:nav.contacts')}
        open={open}
        onOpen={(uuid) => navigate(`/contacts/${uuid}${kept}`)}
        selection={selection}
        onSelect={setSelection}
        onTotal={setTotal}
        empty={<Nobody isFiltered={typed !== '' || count(chosen) > 0} />}
      />
    </section>
  );
}

function SearchField({ value, onChange, total }: { value: string; onChange: (text: string) => void; total?: number }) {
  const { t } = useTranslation('contacts');
  const { number } = useFormats();
  const field = useRef<HTMLInputElement>(null);
  const query = useSearch();
  useEffect(() => {
    if (new URLSearchParams(query).get('focus') === 'search') field.current?.focus();
  }, [query]);
  return (
    <search className="search">
      <Search size={18} aria-hidden />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        className="search-input"
        data-search
        aria-label={t('search')}
        placeholder={total === undefined ? t('search') : t('searchIn', { count: total, shown: number(total) })}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value) onChange('');
          else if (event.key === 'Escape') field.current?.blur();
          else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.people-scroll')?.focus();
          else return;
          event.preventDefault();
        }}
      />
      {value && <IconButton label={t('clearSearch')} icon={X} onPress={() => onChange('')} />}
    </search>
  );
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('contacts');
  if (isFiltered) {
    return (
      <Empty icon={UserRoundSearch} title={t('nobodyFound')}>
        {t('nobodyFoundHint')}
      </Empty>
    );
  }
  return (
    <Empty
      icon={UserRoundSearch}
      title={t('empty')}
      action={
        <div className="row">
          <LinkButton href="/files" variant="primary">
            {t('emptyImport')}
          </LinkButton>
          <LinkButton href="/contacts/new">{t('new')}</LinkButton>
        </div>
      }
    >
      {t('emptyHint')}
    </Empty>
  );
}
