import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Dialog } from '../../ui/Dialog';
import { SignInForm } from './SignInForm';

/** Over the page that was open when the session ended, so that everything typed there is still there afterwards. */
export default function SignInAgain() {
  const { t } = useTranslation('entrance');
  const me = useMe();
  return (
    <Dialog title={t('againTitle')} isOpen mustAnswer onClose={() => undefined}>
      <div className="stack">
        <p>{t('againText')}</p>
        <SignInForm login={me?.login} heading={false} />
      </div>
    </Dialog>
  );
}
