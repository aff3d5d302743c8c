import { EllipsisVertical, Pencil, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../app/toasts';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { ActionMenu } from '../../ui/ActionMenu';
import { Button, IconButton } from '../../ui/Button';
import { DeviceIcon } from '../../ui/DeviceIcon';
import { ask, Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { type Device, useDeviceActions } from './devices';

export function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const [renaming, setRenaming] = useState(false);
  const { revoke } = useDeviceActions(device.device);
  const problem = useSayProblem();
  const askAndRevoke = async () => {
    const { name } = device;
    const question = { title: t('revoke.title', { name }), text: t('revoke.text'), yes: t('revoke.do'), danger: true };
    if (await ask(question)) {
      revoke.mutate(undefined, { onSuccess: () => void say(t('revoke.done', { name })), onError: problem });
    }
  };
  return (
    <li className="device">
      <span className="device-icon">
        <DeviceIcon kind={device.kind} />
      </span>
      <div className="device-text">
        <h2 className="text">{device.name}</h2>
        <Facts device={device} />
      </div>
      <State device={device} />
      <ActionMenu
        actions={[
          { id: 'rename', label: t('rename.do'), icon: Pencil, run: () => setRenaming(true) },
          { id: 'revoke', label: t('revoke.do'), icon: Unlink, danger: true, run: askAndRevoke },
        ]}
      >
        <IconButton label={t('actions', { name: device.name })} icon={EllipsisVertical} />
      </ActionMenu>
      {renaming && <Rename device={device} onClose={() => setRenaming(false)} />}
    </li>
  );
}

function State({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const behind = device.books.reduce((sum, book) => sum + book.behind, 0);
  const word = device.state === 'behind' && behind === 0 ? 'differs' : device.state;
  return (
    <span className="tag device-state" data-state={word}>
      {t(`state.${word}`, { count: behind })}
    </span>
  );
}

function Facts({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const format = useFormats();
  const { uploads, lastSync } = device;
  const facts = [
    t(`kind.${device.kind}`),
    lastSync ? t('synced', { when: format.ago(lastSync) }) : t('linked', { when: format.ago(device.linkedAt) }),
    uploads.contacts > 0 && t('brought', { count: uploads.contacts }),
  ];
  return (
    <p className="hint" title={lastSync ? format.moment(lastSync) : undefined}>
      {facts.filter(Boolean).join(' · ')}
    </p>
  );
}

function Rename({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const [name, setName] = useState(device.name);
  const { rename } = useDeviceActions(device.device);
  const problem = useSayProblem();
  const save = () => rename.mutate(name.trim(), { onSuccess: onClose, onError: problem });
  return (
    <Dialog title={t('rename.title')} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('rename.name')} value={name} onChange={setName} maxLength={100} autoFocus />
        <div className="page-actions device-dialog-actions">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!name.trim() || rename.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
