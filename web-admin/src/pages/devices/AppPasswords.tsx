import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button } from '../../ui/Button';
import { Radios, Select } from '../../ui/Choice';
import { CopyText } from '../../ui/CopyText';
import { ask, Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Section } from '../../ui/Page';
import { type AppPassword, type Client, type Groups, useAppPasswords } from './devices';

const CLIENTS: readonly Client[] = ['iphone', 'mac', 'davx5', 'thunderbird', 'evolution', 'vdirsyncer', 'other'];
const GROUPS: readonly Groups[] = ['auto', 'cards', 'categories'];

/** For programs that speak CardDAV: each has a password of its own, and can be shut out alone. */
export function AppPasswords() {
  const { t } = useTranslation('devices');
  const { list } = useAppPasswords();
  const [making, setMaking] = useState(false);
  return (
    <Section
      title={t('apps.title')}
      lead={t('apps.lead')}
      actions={
        <Button icon={KeyRound} onPress={() => setMaking(true)}>
          {t('apps.make')}
        </Button>
      }
    >
      {list.data?.length ? <p className="hint">{t('apps.groups.hint')}</p> : null}
      <ul className="devices">
        {list.data?.map((each) => (
          <Row key={each.appPassword} each={each} />
        ))}
      </ul>
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}

function Row({ each }: { each: AppPassword }) {
  const { t } = useTranslation('devices');
  const format = useFormats();
  const problem = useSayProblem();
  const { revoke } = useAppPasswords();
  const askAndRevoke = async () => {
    const { name } = each;
    const question = { title: t('apps.askTitle', { name }), text: t('apps.askText'), yes: t('apps.revoke') };
    if (await ask({ ...question, danger: true })) {
      revoke.mutate(each.appPassword, {
        onSuccess: () => void say(t('apps.revoked', { name })),
        onError: problem,
      });
    }
  };
  return (
    <li className="device">
      <span className="device-icon">
        <KeyRound size={20} strokeWidth={1.6} aria-hidden />
      </span>
      <div className="device-text">
        <h3 className="text">{each.name}</h3>
        <p className="hint">
          {t(`apps.client.${each.client}`)} ·{' '}
          {each.lastUsed ? t('apps.used', { when: format.ago(each.lastUsed) }) : t('apps.unused')}
        </p>
      </div>
      <GroupsOf each={each} />
      <Button variant="quiet" onPress={askAndRevoke} aria-label={t('apps.revokeOne', { name: each.name })}>
        {t('apps.revoke')}
      </Button>
    </li>
  );
}

/** What automatic has become is told with it. */
function GroupsOf({ each }: { each: AppPassword }) {
  const { t } = useTranslation('devices');
  const problem = useSayProblem();
  const { choose } = useAppPasswords();
  const guessed = each.groupsGuessed;
  const label = (id: Groups) =>
    id === 'auto' && guessed && each.groups === 'auto'
      ? t('apps.groups.autoAs', { form: t(`apps.groups.${guessed}`) })
      : t(`apps.groups.${id}`);
  const { name } = each;
  return (
    <div className="device-groups">
      <Select
        label={t('apps.groups.of', { name })}
        hideLabel
        options={GROUPS.map((id) => ({ id, label: label(id) }))}
        value={each.groups}
        isDisabled={choose.isPending}
        onChange={(groups) =>
          groups !== each.groups &&
          choose.mutate(
            { id: each.appPassword, groups },
            { onSuccess: () => void say(t('apps.groups.chosen', { name })), onError: problem },
          )
        }
      />
    </div>
  );
}

function MakeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const { make } = useAppPasswords();
  const problem = useSayProblem();
  const [client, setClient] = useState<Client>('iphone');
  const [name, setName] = useState('');
  const called = name.trim() || t(`apps.client.${client}`);
  const footer = make.data ? (
    <Button variant="primary" onPress={onClose}>
      {t('apps.done')}
    </Button>
  ) : (
    <Button
      variant="primary"
      isDisabled={make.isPending}
      onPress={() => make.mutate({ name: called, client }, { onError: problem })}
    >
      {t('apps.make')}
    </Button>
  );
  return (
    <Dialog
      title={t('apps.make')}
      isOpen
      onClose={onClose}
      mustAnswer={Boolean(make.data)}
      size="medium"
      actions={footer}
    >
      {make.data ? (
        <HowTo client={client} {...make.data} />
      ) : (
        <div className="stack">
          <Radios
            label={t('apps.which')}
            options={CLIENTS.map((id) => ({ id, label: t(`apps.client.${id}`) }))}
            value={client}
            onChange={setClient}
          />
          <Field label={t('apps.name')} value={name} onChange={setName} placeholder={called} maxLength={100} />
        </div>
      )}
    </Dialog>
  );
}

/** What to enter where, with the person's own values. */
function HowTo({ client, login, password }: { client: Client; login: string; password: string }) {
  const { t } = useTranslation('devices');
  const steps = t(`apps.steps.${client}`, { returnObjects: true }) as string[];
  const whole = client !== 'iphone' && client !== 'mac';
  return (
    <div className="stack">
      <ol className="how-to">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="card">
        <CopyText label={t('apps.server')} text={whole ? location.origin : location.host} />
        <CopyText label={t('apps.login')} text={login} />
        <CopyText label={t('apps.password')} text={password} />
      </div>
      <p className="hint">{t('apps.once')}</p>
    </div>
  );
}
