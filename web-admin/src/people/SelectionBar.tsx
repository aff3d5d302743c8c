import { CopyCheck, Download, FolderMinus, FolderPlus, GitMerge, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormats } from '../i18n/formats';
import { ActionMenu } from '../ui/ActionMenu';
import { IconButton } from '../ui/Button';
import { ChooseGroup } from './ChooseGroup';
import { MergeDialog } from './MergeDialog';
import { NOBODY, type Selection } from './selection';
import { useBulk } from './useBulk';

interface Props {
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onSelectAll: () => void;
  /** The group that is shown, out of which contacts can be taken. */
  group?: { uuid: string; name: string };
}

const MOST_MERGED = 10;

/** Stands where the search was while somebody is selected. */
export function SelectionBar({ selection, onSelect, onSelectAll, group }: Props) {
  const { t } = useTranslation('contacts');
  const { number } = useFormats();
  const bulk = useBulk();
  const [, navigate] = useLocation();
  const [choosing, setChoosing] = useState(false);
  const [merging, setMerging] = useState(false);
  const cards = [...selection.uuids];
  const done = (ok: boolean) => ok && onSelect(NOBODY);
  const exportThem = () => navigate('/files/export', { state: { cards } });
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('selectedTitle')}>
      <IconButton label={t('selectNone')} icon={X} onPress={() => onSelect(NOBODY)} />
      <output className="selection-count">{t('selected', { count: cards.length, shown: number(cards.length) })}</output>
      <IconButton label={t('selectAll')} icon={CopyCheck} onPress={onSelectAll} />
      <IconButton label={t('addToGroup')} icon={FolderPlus} onPress={() => setChoosing(true)} />
      <IconButton label={t('deleteSelected')} icon={Trash2} onPress={() => void bulk.remove(cards).then(done)} />
      <ActionMenu
        actions={[
          { id: 'export', label: t('exportSelected'), icon: Download, run: exportThem },
          {
            id: 'merge',
            label: t('mergeSelected'),
            icon: GitMerge,
            isDisabled: cards.length < 2 || cards.length > MOST_MERGED,
            run: () => setMerging(true),
          },
          ...(group
            ? [
                {
                  id: 'remove',
                  label: t('removeFromGroup', { group: group.name.slice(0, 60) }),
                  icon: FolderMinus,
                  run: () => void bulk.putInGroup('remove-from-group', cards, group).then(done),
                },
              ]
            : []),
        ]}
        label={t('more')}
      />
      <ChooseGroup
        isOpen={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(chosen) => void bulk.putInGroup('add-to-group', cards, chosen).then(done)}
      />
      {merging && (
        <MergeDialog
          cards={cards}
          onClose={() => setMerging(false)}
          onMerge={(into) =>
            void bulk
              .merge(
                into,
                cards.filter((card) => card !== into),
              )
              .then(done)
          }
        />
      )}
    </div>
  );
}
