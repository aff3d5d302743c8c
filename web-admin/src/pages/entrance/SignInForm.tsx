import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api/account';
import { isProblem } from '../../api/problem';
import { signedIn } from '../../app/session';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Page';

interface Props {
  /** Whoever was signed in before; others may still sign in. */
  login?: string;
  heading?: boolean;
}

export function SignInForm({ login: known = '', heading = true }: Props) {
  const { t } = useTranslation('entrance');
  const problem = useProblemText();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [remember, setRemember] = useState(true);
  const [asksCode, setAsksCode] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      signedIn(await signIn({ login: login.trim(), password, remember, ...(asksCode && { code: code.trim() }) }));
    } catch (refusal) {
      const needsCode = isProblem(refusal, 'second-factor-needed');
      setError(needsCode && !asksCode ? null : refusal);
      if (needsCode) setAsksCode(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack" onSubmit={submit}>
      {heading && <h1>{t(asksCode ? 'codeTitle' : 'signIn')}</h1>}
      {asksCode ? (
        <CodeField code={code} onChange={setCode} wrong={isProblem(error, 'second-factor-needed')} />
      ) : (
        <>
          <Field
            label={t('login')}
            value={login}
            onChange={setLogin}
            isRequired
            autoComplete="username"
            autoFocus={!known}
            input={{ autoCapitalize: 'none', spellCheck: false }}
          />
          <Field
            label={t('password')}
            type="password"
            value={password}
            onChange={setPassword}
            isRequired
            autoComplete="current-password"
            autoFocus={Boolean(known)}
          />
          <Checkbox isSelected={remember} onChange={setRemember}>
            {t('remember')}
          </Checkbox>
        </>
      )}
      {Boolean(error) && !isProblem(error, 'second-factor-needed') && <Notice tone="error">{problem(error)}</Notice>}
      <Button type="submit" variant="primary" isPending={busy} isDisabled={!login.trim() || !password}>
        {t('signIn')}
      </Button>
      {asksCode && (
        <Button variant="quiet" onPress={() => setAsksCode(false)}>
          {t('back')}
        </Button>
      )}
    </form>
  );
}

function CodeField({ code, onChange, wrong }: { code: string; onChange: (code: string) => void; wrong: boolean }) {
  const { t } = useTranslation('entrance');
  return (
    <Field
      label={t('code')}
      hint={t('codeHint')}
      error={wrong ? t('codeWrong') : null}
      value={code}
      onChange={onChange}
      isRequired
      autoFocus
      autoComplete="one-time-code"
      input={{ autoCapitalize: 'none', spellCheck: false }}
    />
  );
}
