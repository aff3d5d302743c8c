import { Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createGroup } from '../api/contacts';
import { say } from '../app/toasts';
import { useProblemText } from '../i18n/ProblemText';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useGroups } from './useGroups';

interface Chosen {
  uuid: string;
  name: string;
}

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onChoose: (group: Chosen) => void;
}

/** One of the groups, or a new one by the name that was typed. */
export function ChooseGroup({ isOpen, onClose, onChoose }: Props) {
  const { t } = useTranslation('contacts');
  const problem = useProblemText();
  const { items } = useGroups();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = items.filter((group) => group.name.toLocaleLowerCase().includes(wanted));
  const isNew = wanted !== '' && !items.some((group) => group.name.toLocaleLowerCase() === wanted);
  const choose = (group: Chosen) => {
    onClose();
    setText('');
    onChoose(group);
  };
  const make = async () => {
    const name = text.trim();
    try {
      choose({ uuid: await createGroup(name), name });
    } catch (error) {
      say(problem(error), { tone: 'error' });
    }
  };
  return (
    <Dialog title={t('addToGroup')} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        <Field label={t('groupName')} value={text} onChange={setText} autoFocus autoComplete="off" />
        <ul className="choices">
          {fitting.map((group) => (
            <li key={group.uuid}>
              <Button variant="quiet" icon={UsersRound} onPress={() => choose(group)}>
                <span className="clip">{group.name.slice(0, 120)}</span>
                <span className="hint">{group.members.length}</span>
              </Button>
            </li>
          ))}
          {isNew && (
            <li>
              <Button variant="quiet" icon={Plus} onPress={make}>
                <span className="clip">{t('newGroupNamed', { name: text.trim().slice(0, 120) })}</span>
              </Button>
            </li>
          )}
        </ul>
      </div>
    </Dialog>
  );
}
