import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, NameOrder } from '../../api/account';
import { LANGUAGE_NAMES } from '../../app/AccountMenu';
import { useMe } from '../../app/session';
import { chooseTheme, type Theme, theme } from '../../app/theme';
import { LANGUAGES, speak } from '../../i18n';
import { regions } from '../../lib/regions';
import { useStore } from '../../lib/store';
import { useSayProblem } from '../../lib/useSayProblem';
import { Select } from '../../ui/Choice';
import { Section } from '../../ui/Page';
import { useChangeMe } from './account';

const RETENTIONS = [30, 90, 180, 365, 730, 1825, 3650];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const ORDERS: readonly NameOrder[] = ['auto', 'given-first', 'family-first'];

export function General() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const me = useMe();
  const chosenTheme = useStore(theme);
  const problem = useSayProblem();
  const { mutate } = useChangeMe();
  const change = (some: Partial<Me>) => mutate(some, { onError: problem });
  const places = useMemo(() => regions(i18n.language, me.region), [i18n.language, me.region]);
  const days = [...new Set([...RETENTIONS, me.retentionDays])].sort((a, b) => a - b);
  return (
    <Section title={t('general')}>
      <div className="settings-grid">
        <Select
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={me.language ?? 'en'}
          onChange={(language) => {
            speak(language);
            change({ language });
          }}
        />
        <Select
          label={t('theme')}
          options={THEMES.map((id) => ({ id, label: t(`common:account.${id}`) }))}
          value={chosenTheme}
          onChange={chooseTheme}
        />
        <Select
          label={t('region')}
          hint={t('regionHint')}
          options={places}
          value={me.region}
          onChange={(region) => change({ region })}
        />
        <Select
          label={t('nameOrder')}
          hint={t('nameOrderHint')}
          options={ORDERS.map((id) => ({ id, label: t(`order.${id}`), hint: t(`order.${id}-hint`) }))}
          value={me.nameOrder}
          onChange={(nameOrder) => change({ nameOrder })}
        />
        <Select
          label={t('retention')}
          hint={t('retentionHint')}
          options={days.map((count) => ({ id: String(count), label: t('days', { count }) }))}
          value={String(me.retentionDays)}
          onChange={(retention) => change({ retentionDays: Number(retention) })}
        />
      </div>
    </Section>
  );
}
