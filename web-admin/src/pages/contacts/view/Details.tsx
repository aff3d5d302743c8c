import {
  Building2,
  Cake,
  Globe,
  Heart,
  type LucideIcon,
  Mail,
  MapPin,
  MessageCircle,
  NotepadText,
  Phone,
  Puzzle,
  UsersRound,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Address, Contact, Day } from '../../../api/contacts';
import { useBulk } from '../../../people/useBulk';
import { ageOn, dateText } from '../dates';
import { labelShown } from '../labels';
import { isWebAddress } from '../links';

interface Line {
  key: string;
  value: ReactNode;
  label?: string;
}

/** All that is known of somebody, what is used most first. */
export function Details({ person }: { person: Contact }) {
  const { t, i18n } = useTranslation('contacts');
  const label = (text: string) => labelShown(text, t);
  const preferred = (text: string, pref: boolean) => [label(text), pref && t('preferred')].filter(Boolean).join(' · ');
  const tel = (number: string) => `tel:${number.replace(/[^\d+*#;,]/g, '')}`;
  return (
    <div className="details">
      <Block
        icon={Phone}
        title={t('phones')}
        lines={person.phones.map(({ id, number, label: text, pref }) => ({
          key: id ?? number,
          value: <a href={tel(number)}>{number}</a>,
          label: preferred(text, pref),
        }))}
      />
      <Block
        icon={Mail}
        title={t('emails')}
        lines={person.emails.map(({ id, address, label: text, pref }) => ({
          key: id ?? address,
          value: <a href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>{address}</a>,
          label: preferred(text, pref),
        }))}
      />
      <Block
        icon={MapPin}
        title={t('addresses')}
        lines={person.addresses.map((address, index) => ({
          key: address.id ?? String(index),
          value: <AddressText address={address} />,
          label: preferred(address.label, address.pref),
        }))}
      />
      <Block icon={Building2} title={t('work')} lines={workLines(person)} />
      <Block
        icon={Cake}
        title={t('dates')}
        lines={person.dates.map((day, index) => ({
          key: day.id ?? String(index),
          value: <DateWithAge day={day} language={i18n.language} />,
          label: day.kind === 'other' ? label(day.label) : t(`date.${day.kind}`),
        }))}
      />
      <Block
        icon={MessageCircle}
        title={t('services')}
        lines={person.services.map(({ id, service, user, label: text }) => ({
          key: id ?? user,
          value: user,
          label: [service, label(text)].filter(Boolean).join(' · '),
        }))}
      />
      <Block
        icon={Globe}
        title={t('links')}
        lines={person.links.map(({ id, uri, label: text }) => ({
          key: id ?? uri,
          value: <WebAddress uri={uri} />,
          label: label(text),
        }))}
      />
      <Block
        icon={Heart}
        title={t('related')}
        lines={person.related.map(({ id, name, label: text }) => ({
          key: id ?? name,
          value: name,
          label: label(text),
        }))}
      />
      <Block
        icon={NotepadText}
        title={t('notes')}
        lines={person.notes.map(({ id, note }) => ({
          key: id ?? note.slice(0, 40),
          value: <span className="note">{note}</span>,
        }))}
      />
      <Block icon={UsersRound} title={t('common:nav.groups')} lines={groupLines(person)} />
      <Others person={person} />
    </div>
  );
}

function Block({ icon: Icon, title, lines }: { icon: LucideIcon; title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="block" aria-label={title}>
      <Icon size={20} aria-hidden />
      <h3 className="visually-hidden">{title}</h3>
      <ul className="block-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <span className="text">{line.value}</span>
            {line.label && <span className="hint text">{line.label}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function workLines({ organizations, titles, roles }: Contact): Line[] {
  return [
    ...organizations.map(({ id, name, units }) => ({
      key: `o${id}`,
      value: [name, ...units].filter(Boolean).join(' · '),
    })),
    ...[...titles.slice(1), ...roles].map(({ id, name }) => ({ key: `t${id}`, value: name })),
  ];
}

const groupLines = ({ uuid, groups }: Contact): Line[] =>
  groups.length === 0 ? [] : [{ key: 'groups', value: <Groups uuid={uuid} groups={groups} /> }];

function Groups({ uuid, groups }: Pick<Contact, 'uuid' | 'groups'>) {
  const { t } = useTranslation('contacts');
  const bulk = useBulk();
  return (
    <ul className="row">
      {groups.map((group) => (
        <li key={group.uuid} className="tag accent">
          <Link href={`/groups/${group.uuid}`} className="clip">
            {group.name.slice(0, 80)}
          </Link>
          <button
            type="button"
            className="tag-button"
            aria-label={t('removeFromGroup', { group: group.name.slice(0, 80) })}
            onClick={() => void bulk.putInGroup('remove-from-group', [uuid], group)}
          >
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddressText({ address }: { address: Address }) {
  const { street, extended, poBox, locality, region, postcode, country } = address;
  const lines = [poBox, extended, street, [postcode, locality].filter(Boolean).join(' '), region, country];
  return <span className="lines">{lines.filter(Boolean).join('\n')}</span>;
}

function DateWithAge({ day, language }: { day: Day; language: string }) {
  const { t } = useTranslation('contacts');
  const age = ageOn(day);
  return (
    <>
      {dateText(day, language)} {age !== null && <span className="hint">({t('age', { count: age })})</span>}
    </>
  );
}

/** Only web addresses become links: a contact may say javascript: and worse. */
function WebAddress({ uri }: { uri: string }) {
  if (!isWebAddress(uri)) return <>{uri}</>;
  return (
    <a href={uri} target="_blank" rel="noreferrer noopener">
      {uri}
    </a>
  );
}

function Others({ person: { other } }: { person: Contact }) {
  const { t } = useTranslation('contacts');
  if (other.length === 0) return null;
  return (
    <section className="block" aria-label={t('other')}>
      <Puzzle size={20} aria-hidden />
      <details className="others">
        <summary>{t('otherCount', { count: other.length })}</summary>
        <p className="hint">{t('otherHint')}</p>
        <dl className="pairs">
          {other.map(({ id, property, value }) => (
            <div key={id}>
              <dt className="text">{property}</dt>
              <dd className="text">{value.slice(0, 2000) || t('bytes')}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
