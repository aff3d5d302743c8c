import './entrance.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signUpOffer } from '../../api/account';
import { LANGUAGE_NAMES } from '../../app/AccountMenu';
import { LANGUAGES, speak } from '../../i18n';
import { Button } from '../../ui/Button';
import { useTitle } from '../../ui/Page';
import { takeInvitation } from './invitation';
import { SignInForm } from './SignInForm';
import { SignUpForm } from './SignUpForm';

/** Where everybody comes in: sign in, or open an account with an invitation or where the server is open. */
export default function EntrancePage() {
  const { t } = useTranslation('entrance');
  const [invitation] = useState(takeInvitation);
  const [wantsAccount, setWantsAccount] = useState(invitation !== null || location.pathname === '/sign-up');
  const { data: offer } = useQuery({ queryKey: ['sign-up'], queryFn: signUpOffer });
  const mayOpen = offer && offer.policy !== 'closed';
  useTitle(t(wantsAccount ? 'signUp' : 'signIn'));
  useEffect(() => {
    if (offer?.first) setWantsAccount(true);
  }, [offer?.first]);
  return (
    <div className="entrance">
      <main className="entrance-card">
        <p className="brand">
          <img src="/icon.svg" alt="" width={36} height={36} />
          Cardea
        </p>
        {wantsAccount ? <SignUpForm invitation={invitation} offer={offer} /> : <SignInForm />}
        {(wantsAccount || mayOpen) && (
          <p className="entrance-other">
            {t(wantsAccount ? 'haveAccount' : 'noAccount')}
            <Button variant="quiet" onPress={() => setWantsAccount(!wantsAccount)}>
              {t(wantsAccount ? 'signIn' : 'signUp')}
            </Button>
          </p>
        )}
      </main>
      <Languages />
    </div>
  );
}

function Languages() {
  const { i18n } = useTranslation();
  return (
    <footer className="entrance-languages">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          className="button quiet"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => speak(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </footer>
  );
}
