import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';

interface PasswordAgainProps {
  yes: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  children?: ReactNode;
  onPassword: (password: string) => void;
}

/** Asks for the password before something that a stranger at an open page must not do. */
export function PasswordAgain({ yes, danger, busy, error, children, onPassword }: PasswordAgainProps) {
  const { t } = useTranslation('settings');
  const problem = useProblemText();
  const [password, setPassword] = useState('');
  const told = isProblem(error, 'forbidden') ? t('password.wrong') : error ? problem(error) : null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      {children}
      <Field
        label={t('password.yours')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={told}
        autoFocus
      />
      <div className="settings-end">
        <Button type="submit" variant={danger ? 'danger' : 'primary'} isDisabled={!password || busy}>
          {yes}
        </Button>
      </div>
    </form>
  );
}
