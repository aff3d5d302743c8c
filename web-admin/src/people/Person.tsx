import { Check } from 'lucide-react';
import { type DragEvent, type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRow } from '../api/contacts';
import { Avatar } from '../ui/Avatar';
import { startDrag } from './drag';

interface Props {
  id: string;
  person?: ContactRow;
  photo: string | null;
  start: number;
  index: number;
  total: number;
  letter?: string;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  selection: ReadonlySet<string>;
  onClick: (event: MouseEvent, index: number) => void;
}

/** A row of the list; a blank one until its page has come. */
export const Person = memo(function Person({
  id,
  person,
  photo,
  start,
  index,
  total,
  letter,
  isActive,
  isOpen,
  isSelected,
  ...props
}: Props) {
  const onDragStart = (event: DragEvent) => {
    if (person) startDrag(event, isSelected ? [...props.selection] : [person.uuid]);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="person"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      draggable={person !== undefined}
      onDragStart={onDragStart}
      onClick={(event) => props.onClick(event, index)}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className="person-letter" aria-hidden>
        {letter}
      </span>
      {person ? <Known person={person} photo={photo} isSelected={isSelected} /> : <span className="person-blank" />}
    </div>
  );
});

const Known = memo(function Known({
  person,
  photo,
  isSelected,
}: {
  person: ContactRow;
  photo: string | null;
  isSelected: boolean;
}) {
  const { t } = useTranslation('contacts');
  const { uuid, name, company, phone, email } = person;
  const second = [company, phone ?? email].filter(Boolean).join(' · ');
  // Whoever has a name of 10,000 characters has it in full on their own page.
  const shown = (name || company || email || phone || t('nameless')).slice(0, 200);
  return (
    <>
      <span className="person-check" aria-hidden>
        <Avatar name={shown} seed={uuid} photo={photo} company={!name && Boolean(company)} />
        <span className="person-tick">{isSelected && <Check size={16} strokeWidth={3} />}</span>
      </span>
      <span className="person-text">
        <span className="person-name clip">{shown}</span>
        {second && second !== shown && <span className="person-second clip">{second.slice(0, 200)}</span>}
      </span>
    </>
  );
});
