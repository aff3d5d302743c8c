import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Page';
import type { Import } from './imports';
import { shown } from './preview';

const AT_FIRST = 6;

/** The first people of the file, as they would be; follows every choice. */
export function Preview({ now, busy }: { now: Import; busy: boolean }) {
  const { t } = useTranslation('import');
  const [all, setAll] = useState(false);
  const people = now.preview ?? [];
  const visible = all ? people : people.slice(0, AT_FIRST);
  return (
    <Section title={t('preview.title')}>
      {people.length === 0 && <p className="hint">{t('preview.nobody')}</p>}
      <ul className="import-preview" data-busy={busy || undefined}>
        {visible.map((person) => (
          <Person key={person.item} person={person} />
        ))}
      </ul>
      {visible.length < people.length && (
        <Button variant="quiet" onPress={() => setAll(true)}>
          {t('preview.more', { count: people.length - visible.length })}
        </Button>
      )}
    </Section>
  );
}

function Person({ person }: { person: NonNullable<Import['preview']>[number] }) {
  const { t, i18n } = useTranslation('import');
  const card = shown(person.vcard);
  const name = card.name || person.name;
  const label = (word: string) =>
    word
      .split(',')
      .map((each) => (i18n.exists(`import:field.label.${each}`) ? t(`field.label.${each}`) : each))
      .filter(Boolean)
      .join(' ');
  return (
    <li>
      <Avatar name={name} seed={String(person.item)} />
      <div className="import-person">
        <p className="import-person-name">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className="tag" data-kind={person.finding}>
            {t(`preview.finding.${person.finding}`)}
          </span>
        </p>
        <dl>
          {card.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity, and never move
            <div key={index}>
              <dt>{line.kind === 'custom' && line.label ? line.label : t(`kind.${line.kind}`)}</dt>
              <dd>
                <bdi>{line.value}</bdi>
                {line.kind !== 'custom' && label(line.label) && <span className="hint"> {label(line.label)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
