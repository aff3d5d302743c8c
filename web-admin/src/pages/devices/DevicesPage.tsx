import { Link2, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Empty, Failed, Loading, Page, Section } from '../../ui/Page';
import { AppPasswords } from './AppPasswords';
import { DeviceRow } from './DeviceRow';
import { useDevices, useHasCardDav, useHeld } from './devices';
import { HeldDeletions } from './HeldDeletions';
import { LinkDialog } from './LinkDialog';
import './devices.css';

/** The linked devices, how each does, and what waits for the owner's word. */
export default function DevicesPage() {
  const { t } = useTranslation('devices');
  const { data, error, refetch } = useDevices();
  const held = useHeld();
  const cardDav = useHasCardDav();
  const [linking, setLinking] = useState(false);
  const link = (
    <Button variant="primary" icon={Link2} onPress={() => setLinking(true)}>
      {t('link.do')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={link}>
      {held.data?.map((each) => (
        <HeldDeletions
          key={each.held}
          held={each}
          device={data?.find((device) => device.device === each.device)?.name}
        />
      ))}
      <Section>
        {error ? (
          <Failed error={error} retry={refetch} />
        ) : !data ? (
          <Loading />
        ) : data.length === 0 ? (
          <Empty icon={MonitorSmartphone} title={t('empty')}>
            {t('emptyText')}
          </Empty>
        ) : (
          <ul className="devices">
            {data.map((device) => (
              <DeviceRow key={device.device} device={device} />
            ))}
          </ul>
        )}
      </Section>
      {cardDav.data && <AppPasswords />}
      {linking && <LinkDialog onClose={() => setLinking(false)} />}
    </Page>
  );
}
