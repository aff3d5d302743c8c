import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { say } from '../../app/toasts';
import { useProblemText } from '../../i18n/ProblemText';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Section } from '../../ui/Page';
import { useChangePassword } from './account';

const NOTHING = { current: '', next: '', again: '' };

export function Password() {
  const { t } = useTranslation('settings');
  const problem = useProblemText();
  const change = useChangePassword();
  const [values, setValues] = useState(NOTHING);
  const [keepDevices, setKeepDevices] = useState(true);
  const [differ, setDiffer] = useState(false);
  const wrong = (field: string) => {
    const { error } = change;
    if (!error) return null;
    const where = isProblem(error, 'forbidden') ? 'current' : 'next';
    return where !== field ? null : isProblem(error, 'forbidden') ? t('password.wrong') : problem(error);
  };
  const bind = (name: keyof typeof NOTHING) => ({
    value: values[name],
    onChange: (value: string) => {
      setValues((known) => ({ ...known, [name]: value }));
      change.reset();
      setDiffer(false);
    },
    type: 'password' as const,
    isRequired: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.next !== values.again) {
      setDiffer(true);
      return;
    }
    const { current, next } = values;
    change.mutate(
      { current, next, keepDevices },
      {
        onSuccess: () => {
          setValues(NOTHING);
          say(t('password.done'));
        },
      },
    );
  };
  return (
    <Section title={t('password.title')}>
      <form className="settings-grid" onSubmit={submit}>
        <Field
          label={t('password.current')}
          {...bind('current')}
          autoComplete="current-password"
          error={wrong('current')}
        />
        <span aria-hidden />
        <Field
          label={t('password.next')}
          hint={t('password.hint')}
          {...bind('next')}
          autoComplete="new-password"
          error={wrong('next')}
        />
        <Field
          label={t('password.again')}
          {...bind('again')}
          autoComplete="new-password"
          error={differ ? t('password.differ') : null}
        />
        <Checkbox isSelected={keepDevices} onChange={setKeepDevices}>
          {t('password.keepDevices')}
        </Checkbox>
        <div className="settings-end">
          <Button type="submit" isDisabled={!values.current || !values.next || change.isPending}>
            {t('password.do')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
