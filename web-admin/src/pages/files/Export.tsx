import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { say } from '../../app/toasts';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { Checkbox, Radios, Select, Switch } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Failed } from '../../ui/Page';
import { ExportReport } from './ExportReport';
import { CHARSETS, DEFAULTS, file, hasPhotos, isNobody, report, save, type Wanted } from './exports';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

interface PartProps {
  wanted: Wanted;
  change: (some: Partial<Wanted>) => void;
}

/** The book, or some of it, as a file; beside the choices stands what such a file would not hold. */
export function Export() {
  const { t } = useTranslation('export');
  const problem = useProblemText();
  const [wanted, setWanted] = useState<Wanted>(() => ({ ...DEFAULTS, ...selected() }));
  const change = (some: Partial<Wanted>) => setWanted((before) => ({ ...before, ...some }));
  const nobody = isNobody(wanted);
  const told = useQuery({
    queryKey: ['book', 'export', wanted],
    queryFn: ({ signal }) => report(wanted, signal),
    enabled: !nobody,
  });
  const download = useMutation({
    mutationFn: () => file(wanted),
    onSuccess: ({ name, blob }) => {
      save(name, blob);
      say(t('done', { name }));
    },
    onError: (error) => say(problem(error), { tone: 'error' }),
  });
  return (
    <div className="export">
      <div className="stack">
        <p className="lead">{t('lead')}</p>
        <FormatChoice wanted={wanted} change={change} />
        <Who wanted={wanted} change={change} />
        <Details wanted={wanted} change={change} />
        <div>
          <Button
            variant="primary"
            icon={Download}
            isDisabled={nobody || download.isPending}
            onPress={() => download.mutate()}
          >
            {t('do')}
          </Button>
        </div>
      </div>
      {told.error ? (
        <Failed error={told.error} retry={told.refetch} />
      ) : (
        <ExportReport told={nobody ? undefined : told.data} nobody={nobody} />
      )}
    </div>
  );
}

/** Contacts that another page has handed over to be exported. */
function selected(): Partial<Wanted> {
  const cards = (history.state as { cards?: string[] } | null)?.cards;
  return cards?.length ? { who: 'selection', cards } : {};
}

function FormatChoice({ wanted, change }: PartProps) {
  const { t } = useTranslation('export');
  const option = (id: string) => ({ id, label: t(`format.${id}`), hint: t(`format.${id}Hint`) });
  const kinds: Record<string, Partial<Wanted>> = {
    cardea: { format: 'csv', dialect: 'cardea' },
    xlsx: { format: 'xlsx' },
    vcard4: { format: 'vcard', version: '4.0' },
    vcard3: { format: 'vcard', version: '3.0' },
    google: { format: 'csv', dialect: 'google' },
    outlook: { format: 'csv', dialect: 'outlook' },
  };
  const value = Object.keys(kinds).find((kind) =>
    Object.entries(kinds[kind] as object).every(([member, said]) => wanted[member as keyof Wanted] === said),
  );
  return (
    <Radios
      label={t('format.title')}
      options={Object.keys(kinds).map(option)}
      value={value ?? 'cardea'}
      onChange={(kind) => change(kinds[kind] ?? {})}
    />
  );
}

function Who({ wanted, change }: PartProps) {
  const { t } = useTranslation('export');
  const groups = useQuery({
    queryKey: ['book', 'groups'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/books/{book}/groups', { params: { path: { book: 'default' } } }))).items,
  });
  const options = [
    { id: 'all', label: t('who.all') },
    ...(wanted.cards.length > 0
      ? [{ id: 'selection', label: t('who.selection', { count: wanted.cards.length }) }]
      : []),
    ...(groups.data?.length ? [{ id: 'groups', label: t('who.groups') }] : []),
    { id: 'search', label: t('who.search') },
  ];
  return (
    <div className="stack">
      <Radios
        label={t('who.title')}
        options={options}
        value={wanted.who}
        onChange={(who) => change({ who: who as Wanted['who'] })}
      />
      {wanted.who === 'groups' && (
        <CheckboxGroup
          className="field export-groups"
          value={wanted.groups}
          onChange={(chosen) => change({ groups: chosen })}
        >
          <Label className="visually-hidden">{t('who.groups')}</Label>
          {groups.data?.map((group) => (
            <Checkbox key={group.uuid} value={group.uuid}>
              <span className="text">{group.name}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      {wanted.who === 'search' && (
        <Field
          label={t('who.text')}
          hint={t('who.textHint')}
          value={wanted.search}
          onChange={(search) => change({ search })}
          maxLength={200}
        />
      )}
    </div>
  );
}

function Details({ wanted, change }: PartProps) {
  const { t } = useTranslation('export');
  return (
    <div className="stack">
      {wanted.format === 'csv' && (
        <div className="files-choices">
          <Select
            label={t('charset')}
            options={CHARSETS.map((id) => ({ id, label: t(`charsets.${id}`) }))}
            value={wanted.charset}
            onChange={(charset) => change({ charset })}
          />
          <Select
            label={t('separator')}
            options={Object.entries(SEPARATORS).map(([id, word]) => ({ id, label: t(`separators.${word}`) }))}
            value={wanted.separator}
            onChange={(separator) => change({ separator })}
          />
        </div>
      )}
      {wanted.format === 'csv' && wanted.charset.startsWith('UTF') && (
        <Switch isSelected={wanted.bom} onChange={(bom) => change({ bom })}>
          {t('bom')}
        </Switch>
      )}
      {hasPhotos(wanted) && (
        <Switch isSelected={wanted.photos} onChange={(photos) => change({ photos })}>
          {t('photos')}
        </Switch>
      )}
      {wanted.format === 'xlsx' && (
        <Switch isSelected={wanted.sheetPerGroup} onChange={(sheetPerGroup) => change({ sheetPerGroup })}>
          {t('sheetPerGroup')}
        </Switch>
      )}
    </div>
  );
}
