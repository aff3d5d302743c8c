import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SignUpOffer, signUp } from '../../api/account';
import { isProblem, type Problem } from '../../api/problem';
import { signedIn } from '../../app/session';
import type { Language } from '../../i18n';
import { useProblemText } from '../../i18n/ProblemText';
import { regions } from '../../lib/regions';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Page';

const FIELD_OF: Record<string, string> = {
  'login-taken': 'login',
  'bad-request': 'login',
  'password-weak': 'password',
  'invitation-invalid': 'invitation',
};
const fieldOf = (refusal: Problem) =>
  refusal.field && refusal.field in EMPTY ? refusal.field : FIELD_OF[refusal.slug];
const EMPTY = { login: '', password: '', repeated: '', invitation: '' };

interface Props {
  invitation: string | null;
  offer?: SignUpOffer;
}

export function SignUpForm({ invitation, offer }: Props) {
  const { t, i18n } = useTranslation('entrance');
  const problem = useProblemText();
  const places = useMemo(() => regions(i18n.language), [i18n.language]);
  const [values, setValues] = useState({ ...EMPTY, invitation: invitation ?? '' });
  const [region, setRegion] = useState(() => new Intl.Locale(navigator.language).maximize().region ?? 'DE');
  const [error, setError] = useState<{ field?: string; text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const bind = (name: keyof typeof EMPTY) => ({
    value: values[name],
    onChange: (value: string) => setValues((known) => ({ ...known, [name]: value })),
    error: error?.field === name ? error.text : null,
    isRequired: true,
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (values.password !== values.repeated) {
      setError({ field: 'repeated', text: t('differ') });
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const { login, password, invitation: code } = values;
      const language = i18n.language as Language;
      signedIn(
        await signUp({ login: login.trim(), password, region, language, ...(code && { invitation: code.trim() }) }),
      );
    } catch (refusal) {
      setError({ field: isProblem(refusal) ? fieldOf(refusal) : undefined, text: problem(refusal) });
    } finally {
      setBusy(false);
    }
  }

  const asksInvitation = invitation === null || error?.field === 'invitation';
  return (
    <form className="stack" onSubmit={submit}>
      <h1>{t(offer?.first ? 'firstTitle' : 'signUp')}</h1>
      <p className="hint">{t('intro')}</p>
      <Field
        label={t('login')}
        hint={t('loginHint')}
        {...bind('login')}
        autoComplete="username"
        autoFocus
        input={{ autoCapitalize: 'none', spellCheck: false }}
      />
      <Field
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        {...bind('password')}
        autoComplete="new-password"
      />
      <Field label={t('repeated')} type="password" {...bind('repeated')} autoComplete="new-password" />
      <Select label={t('region')} hint={t('regionHint')} options={places} value={region} onChange={setRegion} />
      {asksInvitation && (
        <Field
          label={t('invitation')}
          hint={offer?.first ? t('firstInvitationHint') : undefined}
          {...bind('invitation')}
          isRequired={offer?.policy !== 'open'}
          autoComplete="off"
          input={{ spellCheck: false }}
        />
      )}
      {error && !error.field && <Notice tone="error">{error.text}</Notice>}
      <Button type="submit" variant="primary" isPending={busy}>
        {t('open')}
      </Button>
    </form>
  );
}
