import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/contacts';
import { Button, IconButton } from '../../../ui/Button';
import { ownId } from './draft';

interface Props<T extends Item> {
  title: string;
  add: string;
  items: readonly T[];
  fresh: Omit<T, 'id'>;
  onChange: (items: T[]) => void;
  children: (item: T, edit: (change: Partial<T>) => void) => ReactNode;
}

/** A field of which there can be several: each with a button that takes it away, and one that adds another. */
export function ListField<T extends Item>({ title, add, items, fresh, onChange, children }: Props<T>) {
  const { t } = useTranslation('contacts');
  const list = useRef<HTMLFieldSetElement>(null);
  const [began, setBegan] = useState<string>();
  useEffect(() => {
    if (began) list.current?.querySelector<HTMLElement>(`[data-item="${began}"] :is(input, textarea)`)?.focus();
  }, [began]);
  const edit = (id: string | undefined, change: Partial<T>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  const begin = () => {
    const id = ownId();
    onChange([...items, { ...fresh, id } as T]);
    setBegan(id);
  };
  return (
    <fieldset ref={list} className="list-field">
      <legend className={items.length ? undefined : 'visually-hidden'}>{title}</legend>
      {items.map((item) => (
        <div key={item.id} className="list-item" data-item={item.id}>
          <div className="list-inputs">{children(item, (change) => edit(item.id, change))}</div>
          <IconButton
            label={t('remove', { what: title })}
            icon={Minus}
            onPress={() => onChange(items.filter((other) => other.id !== item.id))}
          />
        </div>
      ))}
      <Button variant="quiet" icon={Plus} onPress={begin}>
        {add}
      </Button>
    </fieldset>
  );
}
