import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { save } from '../files/exports';

/** Shown this once: whoever loses the app comes in by one of these. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('settings');
  const download = () => save('cardea-recovery-codes.txt', new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
  return (
    <div className="stack">
      <p>{t('factor.codes')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="settings-end page-actions">
        <Button icon={Download} onPress={download}>
          {t('factor.download')}
        </Button>
        <Button variant="primary" onPress={onDone} autoFocus>
          {t('factor.kept')}
        </Button>
      </div>
    </div>
  );
}
