import './people.css';
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Filter, photoOf } from '../api/contacts';
import { say } from '../app/toasts';
import { useProblemText } from '../i18n/ProblemText';
import { Failed, Loading } from '../ui/Page';
import { LetterRail } from './LetterRail';
import { letterAt } from './letters';
import { Person } from './Person';
import { added, MOST_SELECTED, type Selection, toggled } from './selection';
import { rowsBetween, useContactList } from './useContactList';

const ROW = 60;
const OVERSCAN = 8;
const SIGHT = { first: 0, last: 20 };

interface Props {
  filter: Filter;
  label: string;
  open?: string;
  onOpen: (uuid: string) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onTotal?: (total: number) => void;
  empty: ReactNode;
}

/**
 * People in any number, of which only those in sight are there. Arrow keys move, Space selects, Shift with an arrow or a click selects a
 * range, Enter opens. Rows can be dragged onto a group.
 */
export function PeopleList({ filter, label, open, onOpen, selection, onSelect, onTotal, empty }: Props) {
  const { t } = useTranslation('contacts');
  const problem = useProblemText();
  const client = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState(SIGHT);
  const [active, setActive] = useState(0);
  const list = useContactList(filter, sight);
  const { total, letters, row } = list;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    paddingEnd: 8,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? SIGHT.last;
  useEffect(() => setSight({ first, last }), [first, last]);
  useEffect(() => onTotal?.(total), [total, onTotal]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at the top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [list.filter]);

  const select = async (from: number, to: number) => {
    const [low, high] = from < to ? [from, to] : [to, from];
    try {
      onSelect(added(selection, await rowsBetween(client, list.filter, low, Math.min(high, low + MOST_SELECTED - 1))));
    } catch (error) {
      say(problem(error), { tone: 'error' });
    }
  };
  const goTo = (index: number, extend: boolean) => {
    const target = Math.max(0, Math.min(total - 1, index));
    setActive(target);
    virtual.scrollToIndex(target);
    if (extend) void select(selection.anchor ?? active, target);
  };
  const toggle = (index: number) => {
    const uuid = row(index)?.uuid;
    if (uuid) onSelect(toggled(selection, uuid, index));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    const uuid = row(active)?.uuid;
    if (target !== undefined) goTo(target, event.shiftKey);
    else if (event.key === ' ') toggle(active);
    else if (event.key === 'Enter' && uuid) onOpen(uuid);
    else if (event.key === 'Escape' && selection.uuids.size > 0) onSelect({ uuids: new Set(), anchor: null });
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void select(0, total - 1);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, index: number) => {
    setActive(index);
    const uuid = row(index)?.uuid;
    if (!uuid) return;
    if (event.shiftKey) void select(selection.anchor ?? active, index);
    else if (event.ctrlKey || event.metaKey || (event.target as Element).closest('.person-check')) toggle(index);
    else onOpen(uuid);
  };

  // One function for all rows and all times, so that a row that is as it was is not drawn again while the list moves.
  const latest = useRef(click);
  useEffect(() => {
    latest.current = click;
  });
  const onClick = useCallback((event: MouseEvent, index: number) => latest.current(event, index), []);
  const go = useCallback((offset: number) => virtual.scrollToIndex(offset, { align: 'start' }), [virtual]);

  if (list.error) return <Failed error={list.error} retry={list.retry} />;
  if (list.isLoading) return <Loading />;
  if (total === 0) return empty;
  const sent = scroller.current?.scrollTop ?? 0;
  const current = letterAt(letters, Math.ceil(sent / ROW));
  return (
    <div className="people" data-behind={list.isBehind || undefined} aria-busy={list.isBehind}>
      <div
        ref={scroller}
        className="people-scroll"
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={rows.some((item) => item.index === active) ? `person-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="people-all" style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ index, start }) => {
            const person = row(index);
            const letter = letters[letterAt(letters, index)];
            return (
              <Person
                key={person?.uuid ?? index}
                id={`person-${index}`}
                person={person}
                photo={person?.photo ? photoOf(person) : null}
                start={start}
                index={index}
                total={total}
                letter={letter?.offset === index ? letter.letter : undefined}
                isActive={index === active}
                isOpen={person !== undefined && person.uuid === open}
                isSelected={person !== undefined && selection.uuids.has(person.uuid)}
                selection={selection.uuids}
                onClick={onClick}
              />
            );
          })}
        </div>
      </div>
      <LetterRail letters={letters} current={current} onGo={go} />
      <output className="visually-hidden">{t('found', { count: total })}</output>
    </div>
  );
}
