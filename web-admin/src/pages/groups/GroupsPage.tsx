import '../contacts/contacts.css';
import '../contacts/view.css';
import '../contacts/form.css';
import './groups.css';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { createGroup, deleteGroup, EVERYBODY, type GroupItem, renameGroup, restoreFromTrash } from '../../api/contacts';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useDropOfContacts } from '../../people/drag';
import { PeopleList } from '../../people/PeopleList';
import { SelectionBar } from '../../people/SelectionBar';
import { added, MOST_SELECTED, NOBODY, type Selection } from '../../people/selection';
import { useBulk } from '../../people/useBulk';
import { rowsBetween } from '../../people/useContactList';
import { useGroups } from '../../people/useGroups';
import { Button, IconButton } from '../../ui/Button';
import { Empty, Failed, Loading, useTitle } from '../../ui/Page';
import { NameDialog } from './NameDialog';

/** The groups, and beside them who is in the one that is open; contacts are dragged from there onto another. */
export default function GroupsPage() {
  const { t } = useTranslation(['groups', 'contacts']);
  const [path, navigate] = useLocation();
  const groups = useGroups();
  const { attempt } = useBulk();
  const [asks, setAsks] = useState<'new' | GroupItem | null>(null);
  const open = path.split('/')[2];
  const group = groups.items.find((item) => item.uuid === open);
  useTitle(group?.name.slice(0, 80) ?? t('common:nav.groups'));

  const create = (name: string) =>
    attempt(async () => {
      const uuid = await createGroup(name);
      say(t('created', { name: name.slice(0, 80) }));
      navigate(`/groups/${uuid}`);
    });
  const rename = (item: GroupItem, name: string) => attempt(() => renameGroup(item.uuid, name));
  const remove = async (item: GroupItem) => {
    if (!(await attempt(() => deleteGroup(item.uuid)))) return;
    navigate('/groups');
    const undo = () => void attempt(() => restoreFromTrash({ cards: [item.uuid] }));
    say(t('deleted', { name: item.name.slice(0, 80) }), { action: { label: t('common:undo'), run: undo } });
  };

  return (
    <div className="contacts groups" data-open={open !== undefined || undefined}>
      <section className="contacts-list" aria-label={t('common:nav.groups')}>
        <header className="contacts-bar groups-bar">
          <h1>{t('common:nav.groups')}</h1>
          <IconButton label={t('new')} icon={Plus} variant="primary" onPress={() => setAsks('new')} />
        </header>
        {groups.error ? (
          <Failed error={groups.error} retry={() => void groups.refetch()} />
        ) : groups.isPending ? (
          <Loading />
        ) : (
          <ul className="group-list">
            {groups.items.map((item) => (
              <GroupLink key={item.uuid} group={item} isOpen={item.uuid === open} />
            ))}
            <li>
              <Link href="/groups/none" className="group-link" aria-current={open === 'none' ? 'true' : undefined}>
                <UsersRound size={20} aria-hidden />
                <span className="clip">{t('contacts:filter.noGroup')}</span>
              </Link>
            </li>
          </ul>
        )}
      </section>
      <section className="contacts-detail" aria-label={t('members')}>
        {group || open === 'none' ? (
          <Members key={open} id={open ?? ''} group={group} onRename={setAsks} onDelete={(item) => void remove(item)} />
        ) : (
          <div className="contacts-nobody">
            <Empty
              icon={UsersRound}
              title={t(groups.items.length ? 'noneOpen' : 'empty')}
              action={
                <Button icon={Plus} onPress={() => setAsks('new')}>
                  {t('new')}
                </Button>
              }
            >
              {t('hint')}
            </Empty>
          </div>
        )}
      </section>
      {asks && (
        <NameDialog
          title={t(asks === 'new' ? 'new' : 'rename')}
          name={asks === 'new' ? '' : asks.name}
          onClose={() => setAsks(null)}
          onName={(name) => void (asks === 'new' ? create(name) : rename(asks, name))}
        />
      )}
    </div>
  );
}

function GroupLink({ group, isOpen }: { group: GroupItem; isOpen: boolean }) {
  const { number } = useFormats();
  const bulk = useBulk();
  const drop = useDropOfContacts((cards) => void bulk.putInGroup('add-to-group', cards, group));
  return (
    <li {...drop.props}>
      <Link
        href={`/groups/${group.uuid}`}
        className="group-link"
        aria-current={isOpen ? 'true' : undefined}
        data-over={drop.isOver || undefined}
      >
        <UsersRound size={20} aria-hidden />
        <span className="clip">{group.name.slice(0, 200)}</span>
        <span className="group-count">{number(group.members.length)}</span>
      </Link>
    </li>
  );
}

interface MembersProps {
  id: string;
  group?: GroupItem;
  onRename: (group: GroupItem) => void;
  onDelete: (group: GroupItem) => void;
}

function Members({ id, group, onRename, onDelete }: MembersProps) {
  const { t } = useTranslation(['groups', 'contacts']);
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const [total, setTotal] = useState(0);
  const filter = useMemo(() => ({ ...EVERYBODY, group: id }), [id]);
  const name = group?.name.slice(0, 200) ?? t('contacts:filter.noGroup');
  // biome-ignore lint/correctness/useExhaustiveDependencies: who left the group is not selected in it any more
  useEffect(() => setSelection(NOBODY), [group?.seq]);
  const selectAll = async () =>
    setSelection(added(selection, await rowsBetween(client, filter, 0, Math.min(total, MOST_SELECTED) - 1)));
  return (
    <div className="members">
      <header className="contacts-bar members-bar">
        {selection.uuids.size > 0 ? (
          <SelectionBar
            selection={selection}
            onSelect={setSelection}
            onSelectAll={() => void selectAll()}
            group={group}
          />
        ) : (
          <>
            <span className="contact-back">
              <IconButton label={t('back')} icon={ArrowLeft} onPress={() => navigate('/groups')} />
            </span>
            <h2 className="clip">{name}</h2>
            {group && (
              <span className="contact-actions">
                <IconButton label={t('rename')} icon={Pencil} onPress={() => onRename(group)} />
                <IconButton label={t('delete')} icon={Trash2} onPress={() => onDelete(group)} />
              </span>
            )}
          </>
        )}
      </header>
      <PeopleList
        filter={filter}
        label={name}
        onOpen={(uuid) => navigate(`/contacts/${uuid}?group=${id}`)}
        selection={selection}
        onSelect={setSelection}
        onTotal={setTotal}
        empty={
          <Empty
            icon={UsersRound}
            title={t('noMembers')}
            action={group && <Button onPress={() => navigate('/contacts')}>{t('toContacts')}</Button>}
          >
            {group && t('noMembersHint')}
          </Empty>
        }
      />
    </div>
  );
}
