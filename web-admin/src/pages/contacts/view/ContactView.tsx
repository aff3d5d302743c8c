import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Download, FolderPlus, History, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Contact, contact, photoOf } from '../../../api/contacts';
import { useFormats } from '../../../i18n/formats';
import { ChooseGroup } from '../../../people/ChooseGroup';
import { useBulk } from '../../../people/useBulk';
import { ActionMenu } from '../../../ui/ActionMenu';
import { Avatar } from '../../../ui/Avatar';
import { Button, IconButton, LinkButton } from '../../../ui/Button';
import { Failed, Loading } from '../../../ui/Page';
import { PhotoDialog } from '../photo/PhotoDialog';
import { Details } from './Details';
import { HistoryDialog } from './HistoryDialog';

/** One contact, read. */
export default function ContactView({ uuid, home }: { uuid: string; home: string }) {
  const query = useQuery({
    queryKey: ['book', 'contact', uuid],
    queryFn: ({ signal }) => contact(uuid, signal),
  });
  if (query.data) return <Shown person={query.data} home={home} />;
  return (
    <div className="contact">
      <Bar home={home} />
      {query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />}
    </div>
  );
}

function Bar({ home, children }: { home: string; children?: React.ReactNode }) {
  const { t } = useTranslation('contacts');
  const [, navigate] = useLocation();
  return (
    <div className="contact-bar">
      <span className="contact-back">
        <IconButton label={t('backToList')} icon={ArrowLeft} onPress={() => navigate(home)} />
      </span>
      <span className="contact-actions">{children}</span>
    </div>
  );
}

function Shown({ person, home }: { person: Contact; home: string }) {
  const { t } = useTranslation('contacts');
  const [, navigate] = useLocation();
  const bulk = useBulk();
  const [asks, setAsks] = useState<'history' | 'group' | 'photo' | null>(null);
  const { uuid, name } = person;
  const query = home.slice('/contacts'.length);
  const company = person.organizations[0];
  const shown = name.full || company?.name || t('nameless');
  const close = () => setAsks(null);
  const remove = async () => {
    if (await bulk.remove([uuid])) navigate(home);
  };
  return (
    <article className="contact" aria-label={shown.slice(0, 200)}>
      <Bar home={home}>
        <LinkButton href={`/contacts/${uuid}/edit${query}`} variant="primary" icon={Pencil}>
          {t('common:edit')}
        </LinkButton>
        <IconButton label={t('history')} icon={History} onPress={() => setAsks('history')} />
        <IconButton label={t('common:delete')} icon={Trash2} onPress={() => void remove()} />
        <ActionMenu
          label={t('more')}
          actions={[
            { id: 'group', label: t('addToGroup'), icon: FolderPlus, run: () => setAsks('group') },
            {
              id: 'export',
              label: t('exportOne'),
              icon: Download,
              run: () => navigate('/files/export', { state: { cards: [uuid] } }),
            },
          ]}
        />
      </Bar>
      <header className="contact-head">
        <button type="button" className="contact-photo" aria-label={t('photo.change')} onClick={() => setAsks('photo')}>
          <Avatar
            size="large"
            name={shown}
            seed={uuid}
            photo={person.photo ? photoOf(person) : null}
            company={!name.full && Boolean(company)}
          />
        </button>
        <div className="contact-names">
          <h2 className="text">{shown}</h2>
          <Phonetic person={person} />
          <p className="contact-work text">{[person.titles[0]?.name, company?.name].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <Details person={person} />
      <Changed person={person} onHistory={() => setAsks('history')} />
      {asks === 'history' && <HistoryDialog person={person} onClose={close} />}
      {asks === 'photo' && <PhotoDialog person={person} onClose={close} />}
      <ChooseGroup
        isOpen={asks === 'group'}
        onClose={close}
        onChoose={(group) => void bulk.putInGroup('add-to-group', [uuid], group)}
      />
    </article>
  );
}

function Phonetic({ person: { name, nicknames } }: { person: Contact }) {
  const said = [name.phoneticSurname, name.phoneticGiven].filter(Boolean).join(' ');
  const text = [said, ...nicknames.map((nickname) => `“${nickname}”`)].filter(Boolean).join(' · ');
  return text ? <p className="hint text">{text}</p> : null;
}

function Changed({ person, onHistory }: { person: Contact; onHistory: () => void }) {
  const { t } = useTranslation('contacts');
  const { ago, moment } = useFormats();
  const by = person.changedBy;
  return (
    <footer className="contact-changed">
      <span title={moment(person.changedAt)}>
        {by
          ? t('changedBy', { when: ago(person.changedAt), device: by.name.slice(0, 80) })
          : t('changed', { when: ago(person.changedAt) })}
      </span>
      <Button variant="quiet" onPress={onHistory}>
        {t('history')}
      </Button>
    </footer>
  );
}
