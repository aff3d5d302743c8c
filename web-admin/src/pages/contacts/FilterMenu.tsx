import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useGroups } from '../../people/useGroups';
import { Button as PlainButton } from '../../ui/Button';
import { type Option, Select } from '../../ui/Choice';
import { type Chosen, count, SPANS, type Span } from './filters';

const ANY = '';

interface Props {
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

export function FilterMenu({ chosen, onChoose }: Props) {
  const { t } = useTranslation('contacts');
  const active = count(chosen);
  return (
    <DialogTrigger>
      <Button
        className="button icon-button quiet filter-button"
        aria-label={active ? t('filter.active', { count: active }) : t('filter.title')}
      >
        <ListFilter size={20} aria-hidden />
        {active > 0 && (
          <span className="filter-count" aria-hidden>
            {active}
          </span>
        )}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter" aria-label={t('filter.title')}>
          <Choices chosen={chosen} onChoose={onChoose} />
          {active > 0 && (
            <PlainButton
              onPress={() => onChoose({ group: null, device: null, photo: null, changed: null, sort: chosen.sort })}
            >
              {t('filter.none')}
            </PlainButton>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ chosen, onChoose }: Props) {
  const { t } = useTranslation('contacts');
  const groups = useGroups();
  const devices = useQuery({ queryKey: ['devices'], queryFn: () => answer(api.GET('/api/v1/devices')) });
  const anyOf = (label: string, options: Option[]) => [{ id: ANY, label }, ...options];
  return (
    <>
      <Select
        label={t('filter.group')}
        value={chosen.group ?? ANY}
        onChange={(group) => onChoose({ ...chosen, group: group || null })}
        options={anyOf(t('filter.anyGroup'), [
          { id: 'none', label: t('filter.noGroup') },
          ...groups.items.map(({ uuid, name }) => ({ id: uuid, label: name.slice(0, 80) })),
        ])}
      />
      <Select
        label={t('filter.device')}
        value={chosen.device ?? ANY}
        onChange={(device) => onChoose({ ...chosen, device: device || null })}
        options={anyOf(
          t('filter.anyDevice'),
          (devices.data?.items ?? []).map(({ device, name }) => ({ id: device, label: name.slice(0, 80) })),
        )}
      />
      <Select
        label={t('filter.photo')}
        value={chosen.photo === null ? ANY : String(chosen.photo)}
        onChange={(photo) => onChoose({ ...chosen, photo: photo === ANY ? null : photo === 'true' })}
        options={anyOf(t('filter.anyPhoto'), [
          { id: 'true', label: t('filter.withPhoto') },
          { id: 'false', label: t('filter.withoutPhoto') },
        ])}
      />
      <Select
        label={t('filter.changed')}
        value={chosen.changed ?? ANY}
        onChange={(changed) => onChoose({ ...chosen, changed: (changed || null) as Span | null })}
        options={anyOf(
          t('filter.anyTime'),
          Object.keys(SPANS).map((span) => ({ id: span, label: t(`filter.${span}`) })),
        )}
      />
      <Select
        label={t('filter.sort')}
        value={chosen.sort}
        onChange={(sort) => onChoose({ ...chosen, sort })}
        options={[
          { id: 'name' as const, label: t('filter.byName') },
          { id: 'changed' as const, label: t('filter.byChange') },
        ]}
      />
    </>
  );
}
